import { keyOfReceiver } from './correlation.ts';
import { Fault } from './fault.ts';
import { eventName } from './event-name.ts';
import { type Evaluate, isTrue, toText } from './expression.ts';
import type { InstanceId, Instant } from './event.ts';
import { addDuration, formatInstant, parseDuration, parseInstant } from './instant.ts';
import { append, detach } from './linked-list.ts';
import type { CompiledEvent, Node } from './node.ts';
import type { Subscription, Timer } from './state.ts';
import { firstFiring, nextFiring } from './recurrence.ts';
import { addTimer, removeTimer } from './timer-heap.ts';
import { trigger } from './trigger.ts';
import type { Turn } from './turn.ts';
import { scopeAt } from './variables.ts';

/** Makes an instance listen to everything that an event node catches; `owner` keeps what is armed, and ends it. */
export function arm(turn: Turn, owner: InstanceId, node: Node): void {
  for (const event of node.events) armOne(turn, owner, node, event);
}

export function armOne(turn: Turn, owner: InstanceId, node: Node, event: CompiledEvent): void {
  const { kind } = event.plan;
  if (kind === 'timer') armTimer(turn, owner, node, event);
  else if (kind === 'conditional') armCondition(turn, owner, node, event);
  else if (kind === 'message' || kind === 'signal') subscribe(turn, owner, node, event, kind);
}

function subscribe(turn: Turn, owner: InstanceId, node: Node, event: CompiledEvent, kind: 'message' | 'signal'): void {
  const name = eventName(turn, owner, event) ?? node.id;
  const received = kind === 'message' && !event.key ? keyOfReceiver(turn, owner, name) : undefined;
  const key = event.key ? toText(event.key(scopeAt(turn, owner), turn.env)) : received?.key;
  const follows = turn.draft.rootValue('engineVersion') >= 5 && received !== undefined && received.follows.length > 0;
  listen(turn, {
    instance: owner,
    element: node.id,
    kind,
    name,
    event: event.index,
    ...(key !== undefined && { correlationKey: key }),
    ...(follows && { names: received.follows }),
  });
}

function listen(turn: Turn, subscription: Subscription & { kind: 'message' | 'signal' }): void {
  const { instance, kind, name, correlationKey, names = [] } = subscription;
  const id = addSubscription(turn, instance, subscription);
  append(turn.draft, subscriptionList(kind, name), id);
  for (const variable of names) append(turn.draft, conditionList(variable), id);
  const key = correlationKey === undefined ? {} : { correlationKey };
  turn.command(instance, { type: 'subscribe', subscription: id, kind, name, ...key });
}

/**
 * Lets a message subscription's key follow the data that its correlation subscription takes it from (BPMN 2.0.2, 8.4.2): one of
 * the new key takes its place. A key that cannot be worked out stays as it was.
 */
export function followKey(turn: Turn, id: string): void {
  const subscription = turn.draft.get('subscriptions', id);
  if (subscription?.kind !== 'message') return;
  const { instance, correlationKey: before, ...rest } = subscription;
  const key = orWhereFaulty(before, () => keyOfReceiver(turn, instance, subscription.name)?.key);
  if (key === before) return;
  endSubscription(turn, instance, id);
  turn.setOwn(instance, { subs: left(heldBy(turn, instance, 'subs').filter((held) => held !== id)) });
  listen(turn, { ...rest, kind: 'message', instance, ...(key !== undefined && { correlationKey: key }) });
}

function orWhereFaulty<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) return otherwise;
    throw error;
  }
}

export function subscriptionList(kind: 'message' | 'signal', name: string): string {
  return `${kind === 'message' ? 'm' : 's'}/${name}`;
}

export const conditionList = (variable: string) => `v/${variable}`;

function armCondition(turn: Turn, owner: InstanceId, node: Node, event: CompiledEvent): void {
  const id = addSubscription(turn, owner, {
    instance: owner,
    element: node.id,
    kind: 'conditional',
    name: '',
    event: event.index,
    last: false,
  });
  for (const name of event.names ?? []) append(turn.draft, conditionList(name), id);
  turn.armed.push(id);
}

/** A condition that is true as its event is armed fires it at once. */
export function lookAtArmed(turn: Turn): void {
  for (const id of turn.armed.splice(0)) lookAtCondition(turn, id);
}

/** Fires a conditional event when its condition has become true, on arming too (BPMN 2.0.2, 10.5.5.3). */
export function lookAtCondition(turn: Turn, id: string): void {
  const subscription = turn.draft.get('subscriptions', id);
  if (!subscription) return;
  const { instance, element, event: index = 0, last } = subscription;
  const node = turn.nodeOf(turn.instance(instance).plan, element);
  const event = node.events[index];
  if (!event?.condition) return;
  const now = holds(turn, instance, event.condition, element);
  if (now !== last) turn.draft.edit('subscriptions', id).last = now;
  if (now && !last) trigger(turn, node, instance, event, {});
}

function holds(turn: Turn, at: InstanceId, condition: Evaluate, element: string): boolean {
  return orWhereFaulty(false, () => isTrue(condition(scopeAt(turn, at), turn.env), element));
}

export function addSubscription(turn: Turn, owner: InstanceId, subscription: Subscription): string {
  const id = turn.draft.nextId('s');
  turn.draft.put('subscriptions', id, subscription);
  remember(turn, owner, 'subs', id);
  return id;
}

function remember(turn: Turn, owner: InstanceId, list: 'subs' | 'timers', id: string): void {
  turn.setOwn(owner, { [list]: [...heldBy(turn, owner, list), id] });
}

export function heldBy(turn: Turn, owner: InstanceId, list: 'subs' | 'timers'): string[] {
  return (turn.own(owner)[list] as string[] | undefined) ?? [];
}

function armTimer(turn: Turn, owner: InstanceId, node: Node, event: CompiledEvent): void {
  const { plan, timer: evaluate } = event;
  if (!evaluate || !plan.timer) throw new Fault('timer', `${node.id}: 定时器没有时间 / the timer has no time`);
  const text = toText(evaluate(scopeAt(turn, owner), turn.env))?.trim() ?? '';
  const first = firstDue(plan.timer.kind, text, turn);
  if (first === null) throw new Fault('timer', `${node.id}: “${text}” 不是有效的时间 / “${text}” is no valid time`);
  const base = { instance: owner, element: node.id, event: event.index };
  schedule(turn, owner, {
    ...base,
    due: toDue(first.due, node.id),
    ...(first.repeat !== undefined && { repeat: first.repeat, cycle: text }),
  });
}

function firstDue(kind: 'date' | 'duration' | 'cycle', text: string, turn: Turn): { due: number; repeat?: number } | null {
  const { zone } = turn.env;
  const now = parseInstant(turn.event.at, 'UTC') ?? 0;
  const duration = parseDuration(text);
  if (kind !== 'cycle') {
    const date = duration ? null : parseInstant(text, zone);
    if (duration) return { due: addDuration(now, duration, zone) };
    return date === null ? firstFiring(text, now, zone) : { due: date };
  }
  return firstFiring(text, now, zone) ?? (duration ? { due: addDuration(now, duration, zone) } : null);
}

function toDue(ms: number, element: string): Instant {
  const due = formatInstant(Math.max(0, ms));
  if (due === null) throw new Fault('timer-too-far', `${element}: 到期时间超过 9999 年 / due after the year 9999`);
  return due;
}

function schedule(turn: Turn, owner: InstanceId, timer: Omit<Timer, 'place'>): void {
  const id = turn.draft.nextId('t');
  addTimer(turn.draft, id, timer);
  remember(turn, owner, 'timers', id);
}

/** Takes a timer that has fired off the heap, and sets the next one of its cycle. */
export function afterFiring(turn: Turn, id: string, timer: Timer): void {
  removeTimer(turn.draft, id);
  const { instance, element, event, repeat, cycle: text } = timer;
  if (turn.find(instance)) turn.setOwn(instance, { timers: heldBy(turn, instance, 'timers').filter((held) => held !== id) });
  if (repeat === undefined || repeat === 0 || text === undefined) return;
  const next = nextFiring(text, parseInstant(timer.due, 'UTC') ?? 0, turn.env.zone);
  const due = next === null ? null : formatInstant(next);
  if (due === null) return;
  schedule(turn, instance, { instance, element, event, due, repeat: repeat === -1 ? -1 : repeat - 1, cycle: text });
}

/** Ends what an owner listens to: all of it, or what it armed for one event node. */
export function disarm(turn: Turn, owner: InstanceId, element?: string): void {
  const { draft } = turn;
  const gone = (at: { element: string } | undefined) => at !== undefined && (element === undefined || at.element === element);
  const subs = heldBy(turn, owner, 'subs');
  const timers = heldBy(turn, owner, 'timers');
  if (subs.length === 0 && timers.length === 0) return;
  for (const id of subs) if (gone(draft.get('subscriptions', id))) endSubscription(turn, owner, id);
  for (const id of timers) if (gone(draft.get('timers', id))) removeTimer(draft, id);
  turn.setOwn(owner, {
    subs: left(subs.filter((id) => draft.get('subscriptions', id))),
    timers: left(timers.filter((id) => draft.get('timers', id))),
  });
}

const left = (ids: string[]) => (ids.length === 0 ? undefined : ids);

function endSubscription(turn: Turn, owner: InstanceId, id: string): void {
  const { draft } = turn;
  const subscription = draft.get('subscriptions', id);
  if (!subscription) return;
  const { kind, name } = subscription;
  const names = subscription.names ?? (kind === 'conditional' ? namesOfCondition(turn, owner, subscription) : []);
  draft.remove('subscriptions', id);
  for (const variable of names) detach(draft, conditionList(variable), id);
  if (kind === 'conditional') return;
  detach(draft, subscriptionList(kind, name), id);
  turn.command(owner, { type: 'unsubscribe', subscription: id });
}

function namesOfCondition(turn: Turn, owner: InstanceId, { element, event = 0 }: Subscription): readonly string[] {
  return turn.nodeOf(turn.instance(owner).plan, element).events[event]?.names ?? [];
}
