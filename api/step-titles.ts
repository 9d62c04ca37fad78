import type { Tx } from '../db/connection.ts';
import { readPlan } from '../db/plan-store.ts';
import type { Bilingual } from '../domain/engine/command.ts';
import type { Tally } from '../domain/engine/element-tally.ts';
import type { Plan } from '../domain/sop/plan.ts';

/** What steps of a run are called, by the plan that the scope around them belongs to; by their id where it has no such step. */
export async function stepTitles(tx: Tx, tally: Tally): Promise<(element: string, scope: string | undefined) => Bilingual> {
  const plans = new Map<string, Plan>();
  for (const hash of new Set([...tally.plans, ...[...tally.scopes.values()].map(({ plan }) => plan)])) {
    const plan = await readPlan(tx, hash);
    if (plan) plans.set(hash, plan);
  }
  return (element, scope) => {
    const around = tally.scopes.get(tally.aliases.get(scope ?? '') ?? scope ?? '');
    const plan = plans.get(around?.plan ?? tally.plans[0] ?? '');
    return plan?.elements[element]?.title ?? { zh: element, en: element };
  };
}
