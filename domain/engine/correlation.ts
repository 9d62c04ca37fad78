import type { CompiledCorrelationKey } from './compiled-plan.ts';
import type { InstanceId, Variables } from './event.ts';
import { type Environment, fromFeel, type Scope } from './expression.ts';
import type { Turn } from './turn.ts';
import { scopeAt } from './variables.ts';

/**
 * Key-based correlation (BPMN 2.0.2, 8.3.2): a message carries a conversation's key, read out of it by the key's
 * retrieval expressions; an instance takes only messages of the key that its first message set, or that its correlation
 * subscription computes from its data. Keys are compared as text. What a sent message does not hold is read out of its
 * sender's data, and if that does not hold it either, the message belongs to the conversation that its sender is in.
 */
export function keyOfMessage(turn: Turn, sender: InstanceId, name: string, variables: Variables): string | undefined {
  const { correlationKeys } = turn.plan(turn.instance(sender).plan);
  for (const key of correlationKeys) {
    const value = keySent(turn, sender, key, name, variables);
    if (value === undefined) continue;
    remember(turn, sender, value);
    return value;
  }
  return undefined;
}

function keySent(
  turn: Turn,
  sender: InstanceId,
  key: CompiledCorrelationKey,
  name: string,
  variables: Variables,
): string | undefined {
  const held = retrieve(key, name, scopeOf(variables), turn.env);
  if (held === undefined || isWhole(held) || turn.draft.rootValue('engineVersion') < 4) return held;
  const known = retrieve(key, name, scopeAt(turn, sender, variables), turn.env) ?? held;
  return isWhole(known) ? known : (keyOf(turn, sender, key.id) ?? known);
}

/** The key that a message from outside carries, by the first of a plan's keys that can be read out of it. */
export function keyFromOutside(
  keys: readonly CompiledCorrelationKey[],
  name: string,
  variables: Variables,
  env: Environment,
): string | undefined {
  for (const key of keys) {
    const value = retrieve(key, name, scopeOf(variables), env);
    if (value !== undefined) return value;
  }
  return undefined;
}

const scopeOf = (variables: Variables): Scope => ({
  get: (name) => variables[name],
  has: (name) => Object.hasOwn(variables, name),
});

function retrieve(key: CompiledCorrelationKey, name: string, scope: Scope, env: Environment): string | undefined {
  const values: unknown[] = [];
  for (const paths of key.properties.values()) {
    const path = paths.get(name);
    if (!path) return undefined;
    values.push(fromFeel(path(scope, env)));
  }
  return values.length === 0 ? undefined : JSON.stringify([key.id, ...values]);
}

/** The key that an instance's next message must carry, none where any will do, and the variables that it follows. */
export interface ReceivedKey {
  key?: string;
  follows: string[];
}

/**
 * What an instance's next message of a name must carry; undefined where no key is read out of such messages. The key of a
 * correlation subscription is that of its data at this moment (context-based correlation, BPMN 2.0.2, 8.4.2).
 */
export function keyOfReceiver(turn: Turn, owner: InstanceId, name: string): ReceivedKey | undefined {
  const { correlationKeys } = turn.plan(turn.instance(owner).plan);
  const fitting = correlationKeys.find(({ properties }) => [...properties.values()].every((paths) => paths.has(name)));
  if (!fitting || fitting.properties.size === 0) return undefined;
  const subscription = turn.node(topOf(turn, owner)).correlations.find(({ key }) => key === fitting.id);
  if (!subscription) return { key: keyOf(turn, owner, fitting.id), follows: [] };
  const bindings = [...fitting.properties.keys()].map((property) => subscription.bindings.get(property));
  const values = bindings.map((binding) => (binding ? fromFeel(binding(scopeAt(turn, owner), turn.env)) : null));
  return {
    key: JSON.stringify([fitting.id, ...values]),
    follows: [...new Set(bindings.flatMap((binding) => binding?.variables ?? []))],
  };
}

/**
 * The first message of a conversation that an instance sends or receives sets its key. Instances of a multi-instance
 * sub-process each have conversations of their own; what a message does not hold sets nothing.
 */
export function remember(turn: Turn, instance: InstanceId, key: string): void {
  if (!isWhole(key) && turn.draft.rootValue('engineVersion') >= 4) return;
  const holder = holderOf(turn, instance);
  const [id] = JSON.parse(key) as [string];
  if (turn.own(holder)[`key/${id}`] === undefined) turn.setOwn(holder, { [`key/${id}`]: key });
}

const isWhole = (key: string) => !(JSON.parse(key) as unknown[]).includes(null);

function keyOf(turn: Turn, owner: InstanceId, key: string): string | undefined {
  for (let at = holderOf(turn, owner); ; at = holderOf(turn, turn.instance(at).parent ?? at)) {
    const { [`key/${key}`]: value, top } = turn.own(at);
    if (value !== undefined || top === true) return value as string | undefined;
  }
}

function holderOf(turn: Turn, id: InstanceId): InstanceId {
  const isOld = turn.draft.rootValue('engineVersion') < 4;
  for (let at = id; ; at = turn.instance(at).parent ?? at) {
    const { top, inner } = turn.own(at);
    if (top === true || (!isOld && inner === true && turn.node(at).element.container === true)) return at;
  }
}

function topOf(turn: Turn, id: InstanceId): InstanceId {
  let at = id;
  while (turn.own(at)['top'] !== true) at = turn.instance(at).parent ?? at;
  return at;
}

/** Sets the key of an instance from a message that reached it, or from the key `carried` by one that does not hold it. */
export function rememberReceived(turn: Turn, owner: InstanceId, name: string, variables: Variables, carried?: string): void {
  const { correlationKeys } = turn.plan(turn.instance(owner).plan);
  for (const key of correlationKeys) {
    const value = retrieve(key, name, scopeOf(variables), turn.env);
    if (value === undefined) continue;
    const isCarried = !isWhole(value) && carried?.startsWith(JSON.stringify([key.id]).replace(/]$/, ',')) === true;
    remember(turn, owner, isCarried ? carried : value);
  }
}
