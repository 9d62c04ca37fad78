import type { CompiledCorrelationKey } from './compiled-plan.ts';
import type { InstanceId, Variables } from './event.ts';
import { type Environment, fromFeel } from './expression.ts';
import type { Turn } from './turn.ts';
import { scopeAt } from './variables.ts';

/**
 * Key-based correlation (BPMN 2.0.2, 8.3.2): a message carries a conversation's key, read out of it by the key's
 * retrieval expressions; an instance takes only messages of the key that its first message set, or that its correlation
 * subscription computes from its data. Keys are compared as text.
 */
export function keyOfMessage(turn: Turn, sender: InstanceId, name: string, variables: Variables): string | undefined {
  const { correlationKeys } = turn.plan(turn.instance(sender).plan);
  for (const key of correlationKeys) {
    const value = retrieve(key, name, variables, turn.env);
    if (value === undefined) continue;
    remember(turn, sender, value);
    return value;
  }
  return undefined;
}

/** The key that a message from outside carries, by the first of a plan's keys that can be read out of it. */
export function keyFromOutside(
  keys: readonly CompiledCorrelationKey[],
  name: string,
  variables: Variables,
  env: Environment,
): string | undefined {
  for (const key of keys) {
    const value = retrieve(key, name, variables, env);
    if (value !== undefined) return value;
  }
  return undefined;
}

function retrieve(key: CompiledCorrelationKey, name: string, variables: Variables, env: Environment): string | undefined {
  const scope = { get: (variable: string) => variables[variable], has: (variable: string) => Object.hasOwn(variables, variable) };
  const values: unknown[] = [];
  for (const paths of key.properties.values()) {
    const path = paths.get(name);
    if (!path) return undefined;
    values.push(fromFeel(path(scope, env)));
  }
  return values.length === 0 ? undefined : JSON.stringify([key.id, ...values]);
}

/** The key that an instance's next message of a name must carry; undefined where any will do. */
export function keyOfReceiver(turn: Turn, owner: InstanceId, name: string): string | undefined {
  const { correlationKeys } = turn.plan(turn.instance(owner).plan);
  const fitting = correlationKeys.find(({ properties }) => [...properties.values()].every((paths) => paths.has(name)));
  if (!fitting || fitting.properties.size === 0) return undefined;
  const top = topOf(turn, owner);
  const subscription = turn.node(top).correlations.find(({ key }) => key === fitting.id);
  if (!subscription) return turn.own(top)[`key/${fitting.id}`] as string | undefined;
  const values = [...fitting.properties.keys()].map((property) => {
    const binding = subscription.bindings.get(property);
    return binding ? fromFeel(binding(scopeAt(turn, owner), turn.env)) : null;
  });
  return JSON.stringify([fitting.id, ...values]);
}

/** The first message of a conversation that an instance sends or receives sets its key. */
export function remember(turn: Turn, instance: InstanceId, key: string): void {
  const top = topOf(turn, instance);
  const [id] = JSON.parse(key) as [string];
  if (turn.own(top)[`key/${id}`] === undefined) turn.setOwn(top, { [`key/${id}`]: key });
}

function topOf(turn: Turn, id: InstanceId): InstanceId {
  let at = id;
  while (turn.own(at)['top'] !== true) at = turn.instance(at).parent ?? at;
  return at;
}

/** Sets the key of an instance from a message that reached it. */
export function rememberReceived(turn: Turn, owner: InstanceId, name: string, variables: Variables): void {
  const { correlationKeys } = turn.plan(turn.instance(owner).plan);
  for (const key of correlationKeys) {
    const value = retrieve(key, name, variables, turn.env);
    if (value !== undefined) remember(turn, owner, value);
  }
}
