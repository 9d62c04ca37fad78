import type { Json } from '../json.ts';
import { dropCompensations, keepForCompensation } from './compensation-records.ts';
import { applyAssociations, applyInputs, applyLateInputs, applyOutputs, setResults } from './data-mapping.ts';
import { arm, disarm, lookAtArmed } from './event-arming.ts';
import type { InstanceId, Variables } from './event.ts';
import { Fault } from './fault.ts';
import { countHandler } from './handler-count.ts';
import { closeIncident, openIncident } from './incident.ts';
import { awaitsInputs } from './input-sets.ts';
import { addInstance, isDying, removeInstance } from './instance-tree.ts';
import { outgoingFlows } from './outgoing-flows.ts';
import type { BpmnElement, Flow, Node } from './node.ts';
import { throwError, throwRefusal } from './propagation.ts';
import { awaitedAnswers, issueRecords } from './record-commands.ts';
import type { Turn } from './turn.ts';
import { dropVariables } from './variables.ts';

/** One token may take so many steps without a wait before it is held (DESIGN.md, decision 1). */
export const STEP_LIMIT = 1000;

/** All tokens of one turn together; a cycle that multiplies its tokens comes to an end here. */
const TURN_LIMIT = 20_000;

function isSpent(turn: Turn): boolean {
  return turn.steps > STEP_LIMIT || turn.moves > TURN_LIMIT;
}

export type Step = 'activate' | 'complete' | 'record' | 'leave' | 'proceed';

export function behaviourOf(turn: Turn, id: InstanceId): BpmnElement {
  const node = turn.node(id);
  return turn.own(id)['body'] === true && node.loop ? node.loop.element : node.element;
}

/** Sends a token along a flow: it reaches the target when all that came before has been served. */
export function send(turn: Turn, flow: Flow, scope: InstanceId): void {
  later(turn, scope, () => arrive(turn, flow.target, scope, flow));
}

/** Gives a node a token without a flow: what a scope begins with. */
export function begin(turn: Turn, node: Node, scope: InstanceId): void {
  later(turn, scope, () => arrive(turn, node, scope, undefined));
}

/** Does something in a scope one step later, unless the scope is interrupted or gone by then. */
export function later(turn: Turn, scope: InstanceId, work: () => void): void {
  const epoch = turn.epochOf(scope);
  turn.moves += 1;
  turn.push(() => {
    if (epoch === turn.epochOf(scope) && !isDying(turn, scope)) work();
  }, turn.steps + 1);
}

function arrive(turn: Turn, node: Node, scope: InstanceId, flow: Flow | undefined): void {
  if (node.element.arrive && !isSpent(turn)) node.element.arrive(turn, node, scope, flow);
  else if ((node.plan.startQuantity ?? 1) > 1) gather(turn, node, scope);
  else enter(turn, node, scope);
}

const startKey = (scope: InstanceId, node: Node) => `${scope}/${node.id}/start`;

/** Keeps tokens until there are as many as the activity's start quantity: only then it is ready (BPMN 2.0.2, 10.3 and 13.3.2). */
function gather(turn: Turn, node: Node, scope: InstanceId): void {
  const { draft } = turn;
  const key = startKey(scope, node);
  const waiting = `g/${key}`;
  const count = (draft.get('joins', key) ?? 0) + 1;
  const held = draft.get('lists', waiting)?.first;
  if (count < (node.plan.startQuantity ?? 1)) {
    draft.put('joins', key, count);
    if (held === undefined) hold(turn, node, scope, waiting);
    return;
  }
  draft.remove('joins', key);
  if (held === undefined) return void enter(turn, node, scope);
  draft.remove('lists', waiting);
  turn.setOwn(held, { gathering: undefined });
  beginsNow(turn, held);
  run(turn, held, 'activate');
}

function hold(turn: Turn, node: Node, scope: InstanceId, waiting: string): void {
  const id = create(turn, node, scope, { gathering: startKey(scope, node) });
  turn.draft.put('lists', waiting, { first: id, last: id, size: 1 });
}

function create(turn: Turn, node: Node, scope: InstanceId, own: { [key: string]: Json } = {}): InstanceId {
  const waits = ('filled' in own || 'gathering' in own) && turn.draft.rootValue('engineVersion') >= 3;
  const all = {
    ...own,
    ...(node.loop && own['inner'] !== true && { body: true, silent: true }),
    ...(waits && { arrived: true }),
  };
  const id = addInstance(turn, node, scope, turn.instance(scope).plan, Object.keys(all).length === 0 ? undefined : all);
  turn.note(id, waits ? 'arrived' : 'entered');
  return id;
}

/** All that an instance's tokens have waited for is there: it begins (BPMN 2.0.2, 13.3.2, 13.4). */
export function beginsNow(turn: Turn, id: InstanceId): void {
  if (turn.own(id)['arrived'] !== true) return;
  turn.setOwn(id, { arrived: undefined });
  turn.note(id, 'entered');
}

/** Makes an instance of a node in a scope and activates it. `own` is kept from the start. */
export function enter(
  turn: Turn,
  node: Node,
  scope: InstanceId,
  own?: { [key: string]: Json },
  locals?: (id: InstanceId) => void,
): InstanceId {
  const id = create(turn, node, scope, own);
  locals?.(id);
  begun(turn, id);
  return id;
}

/** Makes an instance now, and activates it when what came before has been served. */
export function place(
  turn: Turn,
  node: Node,
  scope: InstanceId,
  own: { [key: string]: Json },
  locals?: (id: InstanceId) => void,
): void {
  const id = create(turn, node, scope, own);
  locals?.(id);
  turn.push(() => turn.find(id) && !isDying(turn, id) && begun(turn, id));
}

function begun(turn: Turn, id: InstanceId): void {
  if (!isSpent(turn)) return run(turn, id, 'activate');
  const message = `${STEP_LIMIT} 步没有等待 / ${STEP_LIMIT} steps without a wait`;
  openIncident(turn, id, { code: 'step-limit', message: `${turn.instance(id).element}: ${message}` }, 'activate');
}

const steps: Record<Step, (turn: Turn, id: InstanceId) => void> = {
  activate,
  complete: completing,
  record: recording,
  leave: leaving,
  proceed: proceeding,
};

/** Takes a step; what it cannot go on from becomes an incident, and the step is kept to be tried again. */
export function run(turn: Turn, id: InstanceId, step: Step): void {
  attempt(turn, id, step, () => steps[step](turn, id));
}

/** Does something for an instance; a fault becomes an incident that tries `step` again when it is resolved. */
export function attempt(turn: Turn, id: InstanceId, step: Step, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (turn.find(id)) openIncident(turn, id, error, step);
  }
}

function activate(turn: Turn, id: InstanceId): void {
  const node = turn.node(id);
  const { body, inner, ready } = turn.own(id);
  if (body !== true && ready !== true && hasInputs(node)) {
    if (awaitsInputs(turn, node, id)) return;
    applyInputs(turn, node, id);
    turn.setOwn(id, { ready: true });
  }
  if (body === true) {
    if (ready !== true && awaitsInputs(turn, node, id)) return;
    if (node.plan.awaits) turn.setOwn(id, { ready: true });
    applyAssociations(turn, node, id);
  }
  disarm(turn, id);
  if (inner !== true) for (const boundary of node.boundaries) arm(turn, id, boundary);
  turn.setStatus(id, 'active');
  lookAtArmed(turn);
  if (!turn.find(id) || isDying(turn, id)) return;
  const forced = body === true ? undefined : effectOf(turn, id)?.error;
  if (forced !== undefined) throwError(turn, id, { code: forced });
  else behaviourOf(turn, id).activate(turn, node, id);
}

function hasInputs(node: Node): boolean {
  return node.inputs.length > 0 || node.dataInputs.length > 0;
}

function effectOf(turn: Turn, id: InstanceId) {
  const { plan, element } = turn.instance(id);
  return turn.plan(plan).effects?.(element, id);
}

/** The work of an instance is done, with what it brought. */
export function complete(turn: Turn, id: InstanceId, results?: Variables): void {
  if (results) setResults(turn, turn.node(id), id, results);
  run(turn, id, 'complete');
}

function completing(turn: Turn, id: InstanceId): void {
  const node = turn.node(id);
  if (turn.own(id)['body'] === true) return run(turn, id, 'leave');
  const forced = effectOf(turn, id)?.variables;
  if (forced) setResults(turn, node, id, forced);
  applyLateInputs(turn, node, id);
  applyOutputs(turn, node, id);
  if (node.records.length + node.captures.length === 0) run(turn, id, 'leave');
  else run(turn, id, 'record');
}

function recording(turn: Turn, id: InstanceId): void {
  const refusal = turn.event.refusals?.[id];
  if (refusal) return throwRefusal(turn, id, { code: refusal.code, message: `${refusal.message.zh} / ${refusal.message.en}` });
  issueRecords(turn, turn.node(id), id);
  if (awaitedAnswers(turn, id)) turn.setStatus(id, 'completing');
  else run(turn, id, 'leave');
}

function proceeding(turn: Turn, id: InstanceId): void {
  behaviourOf(turn, id).proceed?.(turn, turn.node(id), id);
}

function leaving(turn: Turn, id: InstanceId): void {
  const node = turn.node(id);
  const { inner, noflow, undoes, record } = turn.own(id);
  const parent = turn.instance(id).parent ?? id;
  const flows =
    inner === true || noflow === true ? [] : (behaviourOf(turn, id).outgoing?.(turn, node, id) ?? outgoingFlows(turn, node, id));
  const after = inner === true ? node.loop?.element.innerLeaves?.(turn, node, parent, id) : undefined;
  if (noflow === true) dropCompensations(turn, id);
  keepForCompensation(turn, node, id);
  if (typeof record === 'string') turn.draft.remove('compensations', record);
  turn.setStatus(id, 'completed');
  release(turn, id, 'left');
  if (after) return after();
  for (let quantity = node.plan.completionQuantity ?? 1; quantity > 0; quantity -= 1) {
    for (const flow of flows) send(turn, flow, parent);
  }
  if (typeof undoes === 'string') turn.undone.push(undoes);
  leftFrom(turn, parent, id);
}

function leftFrom(turn: Turn, parent: InstanceId, child: InstanceId): void {
  if (!turn.find(parent)) return;
  turn.scopes.set(parent, Math.max(turn.steps, turn.scopes.get(parent) ?? 0));
  turn.node(parent).element.childLeft?.(turn, turn.node(parent), parent, child);
}

/** Ends everything that hangs on an instance, and the instance. */
export function release(turn: Turn, id: InstanceId, what: 'left' | 'cancelled'): void {
  disarm(turn, id);
  closeIncident(turn, id);
  const { arrived, blocks } = turn.own(id);
  const { parent } = turn.instance(id);
  turn.note(id, arrived === true ? 'gone' : what);
  if (parent !== undefined && turn.node(id).plan.triggeredByEvent) countHandler(turn, parent, -1);
  dropVariables(turn.draft, id);
  removeInstance(turn, id);
  for (const join of (blocks as string[] | undefined) ?? []) turn.joins.set(join, turn.steps);
}
