import type { Bilingual } from '../../engine/command.ts';
import { text, typeOf } from '../moddle-access.ts';
import type { Moddle } from '../parse.ts';
import { rules } from '../rules/index.ts';
import { type Checked, type Diagram, diagramOf, type Known } from './diagram.ts';
import { isNode, processOf } from './element-kinds.ts';
import type { Finding } from './finding.ts';
import type { Hit, Rule } from './rule.ts';

/** What is wrong with an SOP that was read: rule by rule, each in document order. */
export function checkRead(read: Checked, known: Known = {}): Finding[] {
  const diagram = diagramOf(read, known);
  return rules.flatMap((rule) => findingsOf(rule, diagram));
}

export function findingsOf(rule: Rule, diagram: Diagram): Finding[] {
  return [...rule.find(diagram)].flatMap((found) => {
    const process = rule.ofRun && processAt(found, diagram);
    if (process && diagram.neverRun.has(process)) return [];
    const finding = findingOf(rule, found);
    const lenient = rule.ofRun === 'missing' || (isHit(found) && found.informal);
    const open = lenient && process && diagram.undeclared.has(process);
    return [open ? { ...finding, severity: 'warning' } : finding];
  });
}

function processAt(found: Moddle | Hit, { byId }: Diagram): Moddle | undefined {
  const { at } = isHit(found) ? found : { at: found };
  const element = typeof at === 'string' ? byId.get(at) : at;
  return element && processOf(element);
}

/** What a rule says of one element that breaks it. */
export function findingOf(rule: Rule, found: Moddle | Hit): Finding {
  const { at, words } = isHit(found) ? found : { at: found, words: {} };
  const named = { element: typeof at === 'string' ? at : nameOf(at), ...words };
  return {
    rule: rule.id,
    severity: rule.severity,
    element: typeof at === 'string' ? at : idOf(at),
    message: { zh: fill(rule.message.zh, named), en: fill(rule.message.en, named) },
  };
}

function isHit(found: Moddle | Hit): found is Hit {
  return !('$type' in found);
}

/** A detail that has neither id nor name is known by what holds it. */
function idOf(element: Moddle): string {
  const own = element.id ?? text(element, 'name');
  if (own !== undefined || isNode(element) || !element.$parent || typeOf(element.$parent) === 'definitions')
    return own ?? typeOf(element);
  return idOf(element.$parent);
}

const nameOf = (element: Moddle) => text(element, 'name')?.replace(/\s+/g, ' ') ?? idOf(element);

function fill(sentence: Bilingual['zh'], words: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, word: string) => words[word] ?? placeholder);
}
