import { compile } from '../engine/expression.ts';
import type { Noun } from '../record/noun.ts';
import { nouns } from '../record/nouns.ts';
import type { Expression } from './plan.ts';

const byVariable = new Map<string, Noun>(Object.values(nouns).map((noun: Noun) => [noun.table, noun]));

/**
 * The kind of record that a process's conditional start event looks at: its condition has no run to refer to, only the
 * states of what is around (BPMN 2.0.2, table 10.84), and of those our records are what tells of its changes. The condition
 * names one kind, as its table is called: `instrument.status = "blocked"`. Undefined for any other condition, one that time
 * alone makes true and one on a projection among them: nothing would tell that it has become true.
 */
export function watchedNoun(condition: Expression | undefined): Noun | undefined {
  if (!condition || /\b(now|today)\s*\(/.test(condition.source)) return undefined;
  const [name = '', ...others] = new Set(compile(condition).variables);
  const noun = byVariable.get(name);
  return others.length === 0 && noun?.written !== 'projection' ? noun : undefined;
}
