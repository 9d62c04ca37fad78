import { child, text, typeOf } from './moddle-access.ts';
import type { Moddle } from './parse.ts';

/**
 * The name under which a link is paired: that of the target that a throwing link refers to, else its own
 * (BPMN 2.0.2, 10.5.5 Link Event Definition). White space is as tools break a name's lines and does not count.
 */
export function linkName(definition: Moddle): string {
  const target = child(definition, 'target');
  const named = target && typeOf(target) === 'linkEventDefinition' ? text(target, 'name') : undefined;
  return (named ?? text(definition, 'name') ?? '').trim().replace(/\s+/g, ' ');
}
