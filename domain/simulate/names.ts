import type { EventPlan, Plan } from '../sop/plan.ts';

/** The names under which a plan knows a message, signal or escalation that is called by its name, its code or its id. */
export function namesOf(plan: Plan, kind: EventPlan['kind'], called: string): string[] {
  const names = new Set<string>();
  for (const element of Object.values(plan.elements)) {
    for (const event of [...(element.events ?? []), ...(element.message ? [element.message] : [])]) {
      if (event.kind !== kind) continue;
      const name = event.name ?? element.id;
      if (name === called || event.ref === called || element.id === called) names.add(name);
    }
  }
  return names.size > 0 ? [...names] : [called];
}
