import type { Json } from '../json.ts';
import type { Plan } from '../sop/plan.ts';
import type { Bilingual } from './command.ts';
import type { InstanceId } from './event.ts';
import type { Loop } from './loop-variables.ts';
import type { State } from './state.ts';

/** Which time a looping step is done, or which instance of a multi-instance one it is. */
export interface LoopPlace {
  element: string;
  title: Bilingual;
  /** BPMN's `loopCounter`, from 1. */
  number: number;
  /** How many instances there are; null for a standard loop, which nobody knows beforehand. */
  total: number | null;
  /** What it is done for: its item of the collection; null where there is none. */
  item: Json;
}

/** The part of a state that tells of places. */
export type Placed = Pick<State, 'instances' | 'variables'>;

/**
 * The loops that an instance stands in, the outermost first, the instance's own last; a called process stands in those of
 * its caller. What is not in `placed` is left out.
 * @param planAt the plan that an instance's `plan` stands for
 */
export function loopPlaces(
  { instances, variables }: Placed,
  planAt: (plan: number) => Plan | undefined,
  id: InstanceId,
): LoopPlace[] {
  const places: LoopPlace[] = [];
  for (let at: InstanceId | undefined = id; at !== undefined; at = instances[at]?.parent) {
    const instance = instances[at];
    const number = instance?.own?.['index'];
    if (!instance || typeof number !== 'number') continue;
    const element = planAt(instance.plan)?.elements[instance.element];
    const loop = element?.loop;
    if (!loop) continue;
    const body = instances[instance.parent ?? '']?.own?.['loop'] as unknown as Loop | undefined;
    const isMany = loop.kind === 'multiInstance';
    const item = isMany && loop.item !== undefined ? variables[`${at}/${loop.item}`] : undefined;
    places.unshift({
      element: element.id,
      title: element.title,
      number,
      total: isMany ? (body?.total ?? null) : null,
      item: shown(item),
    });
  }
  return places;
}

/** A null in the state stands wrapped, and what is too large for it stands elsewhere. */
function shown(stored: Json | undefined): Json {
  const isWrapped = typeof stored === 'object' && stored !== null && ('@null' in stored || '@ref' in stored);
  return isWrapped ? null : (stored ?? null);
}
