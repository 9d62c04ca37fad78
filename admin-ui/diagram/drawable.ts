import { plainBooleans } from '../../domain/sop/plain-booleans.ts';
import { type Spelled, spellIds } from '../../domain/sop/spelled-ids.ts';

/**
 * A file as the drawing library takes it, which knows ids in Latin letters only and no prefix in a reference: ids of other
 * letters stand under others, and the prefix of the file's own namespace is left out.
 */
export function drawable(bpmn: string): Spelled {
  return spellIds(plainBooleans(withoutOwnPrefix(bpmn)));
}

function withoutOwnPrefix(bpmn: string): string {
  const own = /\stargetNamespace\s*=\s*["']([^"']*)["']/.exec(bpmn)?.[1];
  const prefixes = [...bpmn.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].flatMap(([, prefix = '', uri]) =>
    uri === own ? [prefix.replaceAll('.', String.raw`\.`)] : [],
  );
  if (prefixes.length === 0) return bpmn;
  return bpmn.replaceAll(new RegExp(`(${reference})\\s*(?:${prefixes.join('|')}):`, 'g'), '$1');
}

/** What stands before the id of a reference: an attribute, or an element that holds it as text. */
const reference = String.raw`\s(?:\w*Ref|bpmnElement|default)\s*=\s*["']|(?:incoming|outgoing|Refs?)>`;
