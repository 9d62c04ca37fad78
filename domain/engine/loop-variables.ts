import type { Json } from '../json.ts';
import type { InstanceId } from './event.ts';
import type { Instance } from './state.ts';
import type { Turn } from './turn.ts';

/** What a loop's body keeps. Counts are of inner instances. */
export interface Loop {
  total: number;
  opened: number;
  completed: number;
  terminated: number;
  /** The collection stands in the body's variables; false: a cardinality or a standard loop. */
  items?: boolean;
}

/** BPMN's instance attributes of a loop (tables 10.28, 10.30), and Camunda's names for them. */
const counters: Record<string, (loop: Loop) => number> = {
  numberOfInstances: (loop) => loop.total,
  numberOfActiveInstances: (loop) => loop.opened - loop.completed - loop.terminated,
  numberOfCompletedInstances: (loop) => loop.completed,
  numberOfTerminatedInstances: (loop) => loop.terminated,
  nrOfInstances: (loop) => loop.total,
  nrOfActiveInstances: (loop) => loop.opened - loop.completed - loop.terminated,
  nrOfCompletedInstances: (loop) => loop.completed,
};

/** A loop's counter as an instance of the body, or the body, shows it; undefined for any other name. */
export function loopVariable(instance: Instance, name: string): Json | undefined {
  const own = instance.own ?? {};
  if (name === 'loopCounter') return own['index'];
  if (!Object.hasOwn(counters, name)) return undefined;
  const loop = own['loop'] as unknown as Loop | undefined;
  return loop && counters[name]?.(loop);
}

export function loopOf(turn: Turn, body: InstanceId): Loop {
  return (turn.own(body)['loop'] as unknown as Loop | undefined) ?? { total: 0, opened: 0, completed: 0, terminated: 0 };
}

export function setLoop(turn: Turn, body: InstanceId, loop: Loop): void {
  turn.setOwn(body, { loop: loop as unknown as Json });
}
