import type { Decisions } from '../engine/compiled-plan.ts';
import type { Plan } from '../sop/plan.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { Scenario } from './scenario.ts';
import { takeStep } from './scenario-steps.ts';
import { SimulatedWorld } from './simulated-world.ts';
import type { Line } from './trace.ts';

export interface OpenIncident {
  element: string;
  code: string;
  message: string;
  /** Whether it is an error that nothing caught. */
  thrown: boolean;
}

export interface Simulated {
  lines: Line[];
  outcome: Outcome;
  /** Steps of the scenario that found nothing to act on. */
  idle: string[];
  /** The incidents that are open at the end, in the order of the runs. */
  incidents: OpenIncident[];
  /** Whether no end was in sight: an instance that begins its like, a task that leads back to itself. */
  endless: boolean;
}

/** Runs a plan through a scenario on the pure engine: same plan and scenario, same answer. Throws RangeError for a bad instant or duration. */
export function simulate(plan: Plan, hash: string, scenario: Scenario, decisions?: Decisions): Simulated {
  const world = new SimulatedWorld(plan, hash, scenario, decisions);
  const idle: string[] = [];
  world.begin();
  world.settle();
  for (const step of scenario.steps) {
    if (world.isEndless) break;
    if (!takeStep(world, scenario, step)) idle.push(JSON.stringify(step));
    world.settle();
  }
  const outcome = outcomeOf(world.runs, world.armed);
  return {
    lines: world.lines,
    outcome: world.isEndless ? { ...outcome, outcome: 'failed' } : outcome,
    idle,
    incidents: openIncidents(world),
    endless: world.isEndless,
  };
}

function openIncidents({ runs }: SimulatedWorld): OpenIncident[] {
  return runs.flatMap(({ state: { incidents, instances } }) =>
    Object.values(incidents).map(({ element, code, message, instance }) => {
      const thrown = instances[instance]?.own?.['ended'] === true;
      return { element, code, message, thrown };
    }),
  );
}
