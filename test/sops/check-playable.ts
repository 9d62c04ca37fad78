import type { Scenario } from '../../domain/simulate/scenario.ts';
import type { Plan } from '../../domain/sop/plan.ts';

/** Refuses what only the pure driver can do: here people and records stand between, and only what they bring counts. */
export function checkPlayable({ auto, process, outputs, errors }: Scenario, plan: Plan): void {
  if (auto || process !== undefined) throw new Error('a case of an SOP says who completes what, and begins by its start events');
  for (const [element, given] of Object.entries(outputs)) {
    const results = plan.elements[element]?.records?.map(({ result }) => result);
    const strange = [given]
      .flat()
      .flatMap((one) => Object.keys(one))
      .find((name) => !results?.includes(name));
    if (strange !== undefined) throw new Error(`${element}: no record act answers with ${strange}`);
  }
  for (const element of Object.keys(errors))
    if (!plan.elements[element]?.records?.length) throw new Error(`${element} has no record act that could be refused`);
}
