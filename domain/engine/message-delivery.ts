import { rememberReceived } from './correlation.ts';
import { subscriptionList } from './event-arming.ts';
import type { Variables } from './event.ts';
import { isDying } from './instance-tree.ts';
import { afterOf, firstOf } from './linked-list.ts';
import type { MessageEnd } from './compiled-plan.ts';
import type { CompiledEvent, Node } from './node.ts';
import { processOf, startProcess } from './process-start.ts';
import type { Subscription } from './state.ts';
import { trigger } from './trigger.ts';
import type { Turn } from './turn.ts';

export interface SentMessage {
  name: string;
  correlationKey?: string;
  variables: Variables;
}

/** A message that nobody in the run takes, by the name under which it goes out; `outward`: to a black-box pool. */
export interface OutgoingMessage {
  name: string;
  outward?: true;
}

/**
 * Sends a message thrown in this run along each of its message flows (BPMN 2.0.2, 10.3.3, 10.5.3), without any to who waits for
 * its name and key, else to a process of the plan that it starts: each to exactly one receiver. Answers what is left to go out.
 */
export function deliverInside(turn: Turn, sender: Node, plan: number, message: SentMessage): OutgoingMessage[] {
  const ends = turn.plan(plan).messageFlows.get(sender.id) ?? [];
  if (turn.draft.rootValue('engineVersion') < 5) return deliverOnce(turn, sender, plan, message, ends);
  if (ends.length === 0)
    return deliverByName(turn, message) || begins(turn, sender, plan, message) ? [] : [{ name: message.name }];
  return ends.flatMap((end) => deliverAlong(turn, plan, message, end));
}

function deliverAlong(turn: Turn, plan: number, message: SentMessage, end: MessageEnd): OutgoingMessage[] {
  if (end.at === 'outside') return [{ name: message.name, outward: true }];
  const { node } = end;
  if (end.at === 'element') return deliverTo(turn, node, plan, message) ? [] : [{ name: awaitedName(node, message.name) }];
  return deliverToPool(turn, node, plan, message) ? [] : [{ name: message.name }];
}

/** Up to engine version 4 the first end that took a message was its only one. */
function deliverOnce(turn: Turn, sender: Node, plan: number, message: SentMessage, ends: MessageEnd[]): OutgoingMessage[] {
  const isOutward = ends.length > 0 && ends.every(({ at }) => at === 'outside');
  if (isOutward && turn.draft.rootValue('engineVersion') >= 3) return [{ name: message.name, outward: true }];
  const targets = ends.flatMap((end) => (end.at === 'element' ? end.node : []));
  const [first] = targets;
  if (first) {
    const isTaken = targets.some((target) => deliverTo(turn, target, plan, message));
    return isTaken ? [] : [{ name: awaitedName(first, message.name) }];
  }
  return deliverByName(turn, message) || begins(turn, sender, plan, message) ? [] : [{ name: message.name }];
}

/** The message of one's own start asks for a run of its own, which the outbox starts. */
function begins(turn: Turn, sender: Node, plan: number, message: SentMessage): boolean {
  const start = turn.plan(plan).messageStarts.get(message.name);
  if (!start || processOf(start) === processOf(sender)) return false;
  startProcess(turn, start, plan, message.variables, message.correlationKey);
  return true;
}

/** A flow to the border of a pool leaves it to the pool who takes the message. */
function deliverToPool(turn: Turn, pool: Node, plan: number, message: SentMessage): boolean {
  const isInside = ({ instance, element }: Subscription) =>
    processOf(turn.nodeOf(turn.instance(instance).plan, element)) === pool;
  const waiting = waitingFor(turn, message.name, message.correlationKey, isInside);
  if (waiting !== undefined) return fire(turn, waiting, message.variables, message.correlationKey);
  const { startNodes } = turn.plan(plan);
  const start = pool.children.find((node) => startNodes.has(node.id) && !node.plan.parallelMultiple && takes(node, message.name));
  if (start) startProcess(turn, start, plan, message.variables, message.correlationKey);
  return start !== undefined;
}

const takes = (node: Node, name: string) =>
  (node.message ? [node.message] : node.events).some(({ plan }) => plan.kind === 'message' && plan.name === name);

/** A name that the receiver works out itself is the one that was `sent`. */
function awaitedName(target: Node, sent: string): string {
  const event = target.message ?? target.events.find(({ plan: { kind } }) => kind === 'message');
  return event?.nameOf ? sent : (event?.plan.name ?? target.id);
}

/** Along a message flow the target counts, not the message's name. */
function deliverTo(turn: Turn, target: Node, plan: number, message: SentMessage): boolean {
  const name = awaitedName(target, message.name);
  const waiting = waitingFor(turn, name, message.correlationKey, ({ element }) => element === target.id);
  if (waiting !== undefined) return fire(turn, waiting, message.variables, message.correlationKey);
  if (!turn.plan(plan).startNodes.has(target.id)) return false;
  startProcess(turn, target, plan, message.variables, message.correlationKey);
  return true;
}

export function deliverByName(turn: Turn, message: SentMessage): boolean {
  const waiting = waitingFor(turn, message.name, message.correlationKey);
  return waiting !== undefined && fire(turn, waiting, message.variables, message.correlationKey);
}

/** Who has waited longest for a name and key. */
function waitingFor(
  turn: Turn,
  name: string,
  key: string | undefined,
  fits: (subscription: Subscription) => boolean = () => true,
): string | undefined {
  const list = subscriptionList('message', name);
  for (let id = firstOf(turn.draft, list); id !== undefined; id = afterOf(turn.draft, list, id)) {
    const subscription = turn.draft.get('subscriptions', id);
    if (!subscription || isDying(turn, subscription.instance) || !fits(subscription)) continue;
    const wanted = subscription.correlationKey;
    if (wanted === undefined || key === undefined || wanted === key) return id;
  }
  return undefined;
}

/** Lets a subscription's event happen, a message's with the key that it carries. False where it is gone. */
export function fire(turn: Turn, id: string, variables: Variables, key?: string): boolean {
  const subscription = turn.draft.get('subscriptions', id);
  if (!subscription || isDying(turn, subscription.instance)) return false;
  const { instance, element } = subscription;
  const node = turn.nodeOf(turn.instance(instance).plan, element);
  const event = eventOf(node, subscription.event);
  if (!event) return false;
  if (event.plan.kind === 'message') rememberReceived(turn, instance, subscription.name, variables, key);
  trigger(turn, node, instance, event, variables);
  return true;
}

export function eventOf(node: Node, index: number | undefined): CompiledEvent | undefined {
  return node.message ?? node.events[index ?? 0];
}

/** A signal reaches everything in the run that waits for it at this moment (BPMN 2.0.2, 10.5.7). */
export function broadcast(turn: Turn, name: string, variables: Variables, waiting: string[]): void {
  for (const id of waiting) if (turn.draft.get('subscriptions', id)) fire(turn, id, variables);
}
