import type { Json } from '../../json.ts';
import { picksResults, valueAt } from '../data-mapping.ts';
import type { InstanceId, Variables } from '../event.ts';
import { toText } from '../expression.ts';
import { Fault } from '../fault.ts';
import { addInstance } from '../instance-tree.ts';
import { attempt, complete, enter } from '../lifecycle.ts';
import type { BpmnElement, Node } from '../node.ts';
import { beginProcess } from '../process-start.ts';
import { throwRefusal } from '../propagation.ts';
import type { Turn } from '../turn.ts';
import { assignAll, assignPath, localVariables, scopeAt, setAllLocal, setLocal, visibleVariables } from '../variables.ts';

/**
 * Calls a process or global task: one of its own plan at once, else the plan that is effective now, which the shell binds
 * (BPMN 2.0.2, 10.3.6). Variables go in and out by the mappings, or all of them where there is none.
 */
export const callActivity: BpmnElement = {
  activate(turn, node, id) {
    const { plan } = turn.instance(id);
    const name = calledName(turn, node, id);
    const called = turn.plan(plan).nodes.get(name);
    if (called && !called.parent && node.plan.called?.sop === undefined) return start(turn, called, id, plan);
    if (turn.plan(plan).effects) return complete(turn, id);
    turn.command(id, { type: 'bindPlan', calledElement: node.plan.called?.sop ?? name });
  },

  onEvent(turn, node, id) {
    const { event } = turn;
    if (event.type !== 'planBound' && event.type !== 'callFailed') return 'no such event here';
    if (event.type === 'planBound') bound(turn, node, id, event.plan);
    else throwRefusal(turn, id, { code: event.code ?? 'call-failed', message: event.message }, 'activate');
    return undefined;
  },

  empty: (turn, _node, id) => complete(turn, id),
};

function bound(turn: Turn, node: Node, id: InstanceId, hash: string): void {
  const plans = turn.draft.rootValue('plans');
  const known = plans.indexOf(hash);
  if (known < 0) turn.draft.setRoot('plans', [...plans, hash]);
  const plan = known < 0 ? plans.length : known;
  const compiled = turn.plan(plan);
  const called = compiled.nodes.get(calledName(turn, node, id)) ?? compiled.defaultProcess;
  if (!called)
    throw new Fault('called-element', `${node.id}: 被调用的流程里没有可执行的流程 / the called plan has no executable process`);
  start(turn, called, id, plan);
}

function calledName(turn: Turn, node: Node, id: InstanceId): string {
  const { called } = node;
  return called?.element ? (toText(called.element(scopeAt(turn, id), turn.env)) ?? '') : (node.plan.called?.sop ?? '');
}

function start(turn: Turn, called: Node, id: InstanceId, plan: number): void {
  const variables = inputs(turn, turn.node(id), id);
  if (called.plan.type !== 'process') return startGlobalTask(turn, called, id, variables);
  const child = addInstance(turn, called, id, plan, { top: true, silent: true });
  turn.setStatus(child, 'active');
  setAllLocal(turn, child, variables);
  attempt(turn, child, 'activate', () => beginProcess(turn, called, child));
}

function startGlobalTask(turn: Turn, called: Node, id: InstanceId, variables: Variables): void {
  setAllLocal(turn, id, variables);
  enter(turn, called, id);
}

function inputs(turn: Turn, node: Node, id: InstanceId): Variables {
  const { called } = node;
  const all = node.plan.called?.allIn ? visibleVariables(turn.draft, id) : localVariables(turn.draft, id);
  for (const { path, evaluate } of called?.in ?? []) all[path.join('.')] = valueAt(turn, evaluate, id);
  return all;
}

/** Hands a called process's variables back, as its caller says. */
export function returnFrom(turn: Turn, caller: InstanceId, child: InstanceId): void {
  const node = turn.node(caller);
  const { called } = node;
  const parent = turn.instance(caller).parent ?? caller;
  const picks = picksResults(turn, node);
  if (node.plan.called?.allOut || picks) giveBack(turn, node, caller, localVariables(turn.draft, child), picks);
  if (called?.out) {
    const values = called.out.map(({ evaluate }): Json => valueAt(turn, evaluate, child));
    called.out.forEach(({ path }, index) => assignPath(turn, parent, path, values[index] ?? null));
  }
}

/** Where outputs pick from the results they stay with the caller until then. */
function giveBack(turn: Turn, node: Node, caller: InstanceId, variables: Variables, picks: boolean): void {
  const keep = picks || (node.loop?.outputItem !== undefined && turn.own(caller)['inner'] === true);
  const parent = turn.instance(caller).parent ?? caller;
  if (keep) for (const [name, value] of Object.entries(variables)) setLocal(turn, caller, name, value);
  else assignAll(turn, parent, variables);
}
