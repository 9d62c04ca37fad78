import { childrenList } from '../engine/instance-tree.ts';
import { localVariables } from '../engine/variables.ts';
import { Draft } from '../engine/draft.ts';
import type { State } from '../engine/state.ts';
import type { Json } from '../json.ts';

export interface Outcome {
  outcome: 'completed' | 'waiting' | 'terminated' | 'failed';
  /** Variables of the processes that were started, those of later ones in place of earlier ones of the same name. */
  variables: { [name: string]: Json };
  /** Ids of elements that wait, in the order in which they began to. */
  open: string[];
}

/** How a simulation has ended: of its runs the first that applies of failed, waiting, terminated, completed. */
export function outcomeOf(runs: { state: State }[], armed: string[]): Outcome {
  const variables: { [name: string]: Json } = {};
  for (const { state } of runs) Object.assign(variables, resultOf(state));
  if (runs.length === 0) return { outcome: 'waiting', variables, open: armed };
  const ways = runs.map(({ state }) => wayOf(state));
  const outcome = (['failed', 'waiting', 'terminated'] as const).find((way) => ways.includes(way)) ?? 'completed';
  return { outcome, variables, open: runs.flatMap(({ state }) => openElements(state)) };
}

function wayOf({ root, incidents }: State): Outcome['outcome'] {
  if (Object.keys(incidents).length > 0 || root.status === 'failed') return 'failed';
  if (root.status === 'running' || root.status === 'created') return 'waiting';
  return root.status;
}

function resultOf(state: State): { [name: string]: Json } {
  const draft = new Draft(state);
  const variables: { [name: string]: Json } = {};
  for (const [id, { parent }] of Object.entries(state.instances)) {
    if (parent === undefined) Object.assign(variables, localVariables(draft, id));
  }
  return variables;
}

function openElements(state: State): string[] {
  return Object.entries(state.instances)
    .filter(([id, { parent }]) => parent !== undefined && !state.lists[childrenList(id)])
    .map(([, { element }]) => element);
}
