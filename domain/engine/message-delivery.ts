import { rememberReceived } from './correlation.ts';
import { subscriptionList } from './event-arming.ts';
import type { Variables } from './event.ts';
import { isDying } from './instance-tree.ts';
import { afterOf, firstOf } from './linked-list.ts';
import type { CompiledEvent, Node } from './node.ts';
import { processOf, startProcess } from './process-start.ts';
import { trigger } from './trigger.ts';
import type { Turn } from './turn.ts';

export interface SentMessage {
  name: string;
  correlationKey?: string;
  variables: Variables;
}

/**
 * Gives a message thrown in this run to exactly one receiver in it: where a message flow leads, else who waits for its
 * name and key, else a process of the plan that it starts. False where nobody in the run takes it.
 */
export function deliverInside(turn: Turn, sender: Node, plan: number, message: SentMessage): boolean {
  const compiled = turn.plan(plan);
  const targets = compiled.messageFlows.get(sender.id) ?? [];
  for (const target of targets) {
    if (deliverTo(turn, target, plan, message)) return true;
  }
  if (targets.length > 0) return false;
  if (deliverByName(turn, message)) return true;
  const start = compiled.messageStarts.get(message.name);
  // the message of one's own start asks for a run of its own, which the outbox starts
  if (!start || processOf(start) === processOf(sender)) return false;
  startProcess(turn, start, plan, message.variables, message.correlationKey);
  return true;
}

/** The name under which the end of a message flow from an element waits; undefined where no flow leads on. */
export function flowName(turn: Turn, sender: Node, plan: number): string | undefined {
  const [target] = turn.plan(plan).messageFlows.get(sender.id) ?? [];
  return target && awaitedName(target, undefined);
}

/** A name that the receiver works out itself is the one that was `sent`. */
function awaitedName<T>(target: Node, sent: T): string | T {
  const event = target.message ?? target.events.find(({ plan: { kind } }) => kind === 'message');
  return event?.nameOf ? sent : (event?.plan.name ?? target.id);
}

/** Along a message flow the target counts, not the message's name. */
function deliverTo(turn: Turn, target: Node, plan: number, message: SentMessage): boolean {
  const waiting = waitingFor(turn, awaitedName(target, message.name), message.correlationKey, target.id);
  if (waiting !== undefined) return fire(turn, waiting, message.variables, message.correlationKey);
  if (!turn.plan(plan).startNodes.has(target.id)) return false;
  startProcess(turn, target, plan, message.variables, message.correlationKey);
  return true;
}

export function deliverByName(turn: Turn, message: SentMessage): boolean {
  const waiting = waitingFor(turn, message.name, message.correlationKey);
  return waiting !== undefined && fire(turn, waiting, message.variables, message.correlationKey);
}

function waitingFor(turn: Turn, name: string, key: string | undefined, element?: string): string | undefined {
  const list = subscriptionList('message', name);
  for (let id = firstOf(turn.draft, list); id !== undefined; id = afterOf(turn.draft, list, id)) {
    const subscription = turn.draft.get('subscriptions', id);
    if (!subscription || isDying(turn, subscription.instance)) continue;
    if (element !== undefined && subscription.element !== element) continue;
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
