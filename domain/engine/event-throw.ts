import { parseDuration } from './instant.ts';
import { compensate } from './compensation.ts';
import { keepPortions } from './compensation-records.ts';
import { keyOfMessage } from './correlation.ts';
import { subscriptionList } from './event-arming.ts';
import type { InstanceId } from './event.ts';
import { eventName } from './event-name.ts';
import { toText } from './expression.ts';
import { openIncident } from './incident.ts';
import { addInstance, isDying } from './instance-tree.ts';
import { attempt, complete, run } from './lifecycle.ts';
import { membersOf } from './linked-list.ts';
import { broadcast, deliverInside } from './message-delivery.ts';
import type { CompiledEvent, Node } from './node.ts';
import { catchThrown, findCatcher, hand, incidentOf } from './propagation.ts';
import { cancelChildren } from './termination.ts';
import type { Turn } from './turn.ts';
import { localVariables, scopeAt } from './variables.ts';

/** A message without a time to live of its own waits a day for its receiver. */
const DEFAULT_TTL_MS = 86_400_000;

/**
 * Throws all that an event node throws, when everything else of the turn is placed; then completes the instance, unless
 * it has been cancelled by what it threw, or waits for compensation.
 */
export function throwEvents(turn: Turn, node: Node, id: InstanceId): void {
  turn.throw(() => attempt(turn, id, 'activate', () => throwNow(turn, node, id)));
}

function throwNow(turn: Turn, node: Node, id: InstanceId): void {
  let waits = false;
  for (const event of node.events) {
    if (!turn.find(id) || isDying(turn, id)) return;
    waits = throwOne(turn, node, id, event) || waits;
  }
  if (!waits && turn.find(id) && !isDying(turn, id)) complete(turn, id);
}

/** Throws one event; true where the instance goes on only later, or not at all. */
function throwOne(turn: Turn, node: Node, id: InstanceId, event: CompiledEvent): boolean {
  switch (event.plan.kind) {
    case 'message':
      sendMessage(turn, node, id, event);
      return false;
    case 'signal':
      throwSignal(turn, node, id, eventName(turn, id, event) ?? node.id);
      return false;
    case 'escalation':
      catchThrown(turn, id, 'escalation', { code: eventName(turn, id, event) ?? '' });
      return false;
    case 'error':
      return throwErrorEvent(turn, id, eventName(turn, id, event) ?? '');
    case 'compensation':
      return throwCompensation(turn, id, event);
    case 'terminate':
      return terminateScope(turn, id);
    case 'cancel':
      return cancelTransaction(turn, id);
    default:
      return false;
  }
}

/** Sends a message to who waits in this run, else out of it, along each of its message flows; to a black-box pool always out. */
export function sendMessage(turn: Turn, node: Node, id: InstanceId, event: CompiledEvent): void {
  const name = eventName(turn, id, event) ?? node.id;
  const variables = localVariables(turn.draft, id);
  const key = event.key ? toText(event.key(scopeAt(turn, id), turn.env)) : keyOfMessage(turn, id, name, variables);
  const ttl = event.timeToLive && parseDuration(toText(event.timeToLive(scopeAt(turn, id), turn.env)) ?? '');
  const correlation = key === undefined ? {} : { correlationKey: key };
  const ttlMs = ttl ? ttl.ms : DEFAULT_TTL_MS;
  for (const left of deliverInside(turn, node, turn.instance(id).plan, { name, variables, ...correlation })) {
    if (turn.find(id)) turn.command(id, { type: 'sendMessage', element: node.id, variables, ttlMs, ...correlation, ...left });
  }
}

/** Reaches what waits in this run now, and goes out to every other run and signal start. */
export function throwSignal(turn: Turn, node: Node, id: InstanceId, name: string): void {
  const variables = localVariables(turn.draft, id);
  turn.command(id, { type: 'sendSignal', element: node.id, name, variables });
  broadcast(turn, name, variables, membersOf(turn.draft, subscriptionList('signal', name)));
}

/** An error end ends its scope; uncaught, it stays as an incident (BPMN 2.0.2, 10.5.3). */
function throwErrorEvent(turn: Turn, id: InstanceId, code: string): boolean {
  const catcher = findCatcher(turn, id, 'error', code);
  if (catcher) {
    complete(turn, id);
    if (!turn.find(id)) hand(turn, catcher, { code });
    return true;
  }
  if (turn.draft.rootValue('engineVersion') >= 3) turn.uncaught.push({ id, code });
  else {
    cancelChildren(turn, turn.scopeOf(id), id);
    openIncident(turn, id, incidentOf({ code }), 'activate');
  }
  return true;
}

/** Compensates the scope that the thrower stands in; from inside an event sub-process, the scope around that. */
function throwCompensation(turn: Turn, id: InstanceId, event: CompiledEvent): boolean {
  const scope = compensationScope(turn, id, event.plan.name);
  if (scope === undefined) return false;
  if (event.plan.wait !== false) {
    compensate(turn, id, scope, event.plan.name);
    return true;
  }
  const node = turn.node(id);
  const parent = turn.instance(id).parent;
  const coordinator = addInstance(turn, node, parent, turn.instance(id).plan, { silent: true, noflow: true });
  turn.setStatus(coordinator, 'active');
  compensate(turn, coordinator, scope, event.plan.name);
  return false;
}

function compensationScope(turn: Turn, id: InstanceId, activity: string | undefined): InstanceId | undefined {
  let scope = turn.scopeOf(id);
  const home = activity === undefined ? undefined : turn.plan(turn.instance(id).plan).nodes.get(activity)?.parent;
  for (;;) {
    const node = turn.node(scope);
    const { parent } = turn.instance(scope);
    const found = home ? node === home : node.plan.triggeredByEvent !== true;
    if (found || parent === undefined || turn.own(scope)['top'] === true) return found ? scope : undefined;
    scope = turn.scopeOf(scope);
  }
}

/** Ends all of the scope that the end event stands in, and no other (BPMN 2.0.2, 10.5.3). */
function terminateScope(turn: Turn, id: InstanceId): boolean {
  const scope = turn.scopeOf(id);
  turn.setOwn(scope, { terminated: true });
  complete(turn, id);
  cancelChildren(turn, scope);
  turn.scopes.set(scope, turn.steps);
  return true;
}

/**
 * Cancels the transaction around the end event, with all of its instances: what runs is ended, what has completed is compensated,
 * in what was still running as well (BPMN 2.0.2, 10.5.1, 13.5.3).
 */
function cancelTransaction(turn: Turn, id: InstanceId): boolean {
  let scope = turn.scopeOf(id);
  while (turn.node(scope).plan.type !== 'transaction') {
    if (turn.instance(scope).parent === undefined) return false;
    scope = turn.scopeOf(scope);
  }
  const isOld = turn.draft.rootValue('engineVersion') < 5;
  const whole = turn.own(scope)['inner'] === true && !isOld ? (turn.instance(scope).parent ?? scope) : scope;
  complete(turn, id);
  turn.setOwn(whole, { cancelling: true });
  if (!isOld) keepPortions(turn, whole);
  cancelChildren(turn, whole);
  compensate(turn, whole, whole);
  return true;
}

/** Continues an instance whose compensation has run. */
export function afterCompensation(turn: Turn, _node: Node, id: InstanceId): void {
  run(turn, id, turn.own(id)['noflow'] === true ? 'leave' : 'complete');
}
