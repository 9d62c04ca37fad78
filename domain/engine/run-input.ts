import type { Ports, Standing } from './ports.ts';

/** How a run's workflow begins: fresh, continued as new, or restored from the records. */
export interface RunInput {
  run: string;
  /** SHA-256 of the plan; its body is the workflow's second argument. */
  plan: string;
  /** The engine's version that the run began with; 1 where it is not said. */
  engine?: number;
  /** Set when the run continues as new; `seen` is the highest inbox number heard of. */
  resume?: Standing & { seen: number };
  /** The records know more than Temporal: read where the run stands before anything else. */
  restore?: true;
  /** Turns after which the run continues as new, beside Temporal's own suggestion. */
  continueEvery?: number;
}

/** Signal that brings rows of the inbox; a gap in their numbers is read from the records. */
export const inboxSignal = 'inbox';

/** Query for the whole state, as plain JSON. */
export const stateQuery = 'state';

/** Query for where the run stands: status, elements that wait, incidents. */
export const standingQuery = 'standing';

/** What runs within a workflow task; the rest are ordinary activities. */
export type LocalActivities = Ports;
