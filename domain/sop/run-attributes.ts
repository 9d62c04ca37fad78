import { compileExpression, fromFeel, isRefusal, type Environment } from '../feel/index.ts';
import type { Variables } from '../engine/event.ts';
import type { Plan } from './plan.ts';

/** What a run is about, by which it is found: one text each. */
export type RunAttributes = Partial<Record<'batch' | 'order' | 'serial' | 'lot', string>>;

const attributes = ['batch', 'order', 'serial', 'lot'] as const;

/** Evaluates the attribute expressions (`vouch:attributes`) of the plan's processes on a run's variables. */
export function runAttributes(plan: Plan, variables: Variables, env: Environment): RunAttributes {
  const found: RunAttributes = {};
  const scope = { get: (name: string) => variables[name], has: (name: string) => name in variables };
  for (const process of plan.processes) {
    const declared = plan.elements[process]?.attributes ?? {};
    for (const name of attributes) {
      const expression = declared[name];
      if (!expression || found[name] !== undefined) continue;
      const compiled = compileExpression(expression.source, expression.language === 'juel' ? 'juel' : 'feel');
      if (isRefusal(compiled)) continue;
      const value = fromFeel(compiled.evaluate(scope, env).value);
      if (typeof value === 'string' || typeof value === 'number') found[name] = String(value);
    }
  }
  return found;
}
