import { afterFiring, subscriptionList } from './event-arming.ts';
import type { EngineEvent, InstanceId } from './event.ts';
import { closeIncident } from './incident.ts';
import { childrenList, isDying, PROCESSES } from './instance-tree.ts';
import { attempt, behaviourOf, run, type Step } from './lifecycle.ts';
import { detach, firstOf, membersOf } from './linked-list.ts';
import { broadcast, eventOf, fire } from './message-delivery.ts';
import type { Node } from './node.ts';
import { catchThrown, findCatcher, throwError } from './propagation.ts';
import { processOf, startProcess } from './process-start.ts';
import { awaitedAnswers } from './record-commands.ts';
import { cancelChildren, cancelNow, CONTINUATIONS, keepOn } from './termination.ts';
import { trigger } from './trigger.ts';
import type { Turn } from './turn.ts';
import { reviveScope } from './uncaught-error.ts';
import { assign, assignAll } from './variables.ts';

type Handled = string | undefined;
type Of<T extends EngineEvent['type']> = Extract<EngineEvent, { type: T }>;

/** Lets an event happen; answers why it changes nothing where what it is for is gone. */
export function handleEvent(turn: Turn): Handled {
  const { event } = turn;
  const { status } = turn.draft.state.root;
  if (event.type === 'start') return start(turn, event);
  if (status !== 'running') return `the run is ${status}`;
  return handlers[event.type](turn, event as never);
}

const handlers: { [T in Exclude<EngineEvent['type'], 'start'>]: (turn: Turn, event: Of<T>) => Handled } = {
  taskCompleted: toInstance,
  callCompleted: toInstance,
  callFailed: toInstance,
  planBound: toInstance,
  recorded,
  message: (turn, event) => {
    if (!Object.hasOwn(turn.draft.state.subscriptions, event.subscription)) return 'the subscription is gone';
    return fire(turn, event.subscription, event.variables) ? undefined : 'the subscription is gone';
  },
  signal: (turn, event) => {
    const waiting = membersOf(turn.draft, subscriptionList('signal', event.name));
    if (waiting.length === 0) return 'nothing waits for the signal';
    broadcast(turn, event.name, event.variables, waiting);
    return undefined;
  },
  timerFired,
  continued,
  errorThrown: (turn, { instance, code, message }) => {
    if (!isAlive(turn, instance)) return 'the instance is gone';
    throwError(turn, instance, { code, message });
    return undefined;
  },
  escalationThrown,
  incidentResolved,
  cancelled: (turn) => {
    for (const id of membersOf(turn.draft, PROCESSES)) {
      turn.setOwn(id, { terminated: true });
      cancelChildren(turn, id);
      turn.scopes.set(id, 0);
    }
    return undefined;
  },
};

function isAlive(turn: Turn, id: InstanceId): boolean {
  return Object.hasOwn(turn.draft.state.instances, id) && !isDying(turn, id);
}

function toInstance(turn: Turn, event: Of<'taskCompleted' | 'callCompleted' | 'callFailed' | 'planBound'>): Handled {
  const { instance } = event;
  if (!isAlive(turn, instance)) return 'the instance is gone';
  const behaviour = behaviourOf(turn, instance);
  if (!behaviour.onEvent) return 'no such event here';
  let answer: Handled;
  attempt(turn, instance, 'activate', () => {
    answer = behaviour.onEvent?.(turn, turn.node(instance), instance);
  });
  return answer;
}

function recorded(turn: Turn, { instance, answers }: Of<'recorded'>): Handled {
  if (!isAlive(turn, instance)) return 'the instance is gone';
  const awaited = awaitedAnswers(turn, instance);
  if (!awaited) return 'no answer is awaited';
  const parent = turn.instance(instance).parent ?? instance;
  for (const [key, name] of Object.entries(awaited)) {
    if (Object.hasOwn(answers, key)) assign(turn, parent, name, answers[key] ?? null);
  }
  const left = Object.entries(awaited).filter(([key]) => !Object.hasOwn(answers, key));
  turn.setOwn(instance, { answers: left.length === 0 ? undefined : Object.fromEntries(left) });
  if (left.length === 0) run(turn, instance, 'leave');
  return undefined;
}

function timerFired(turn: Turn, { timer: id }: Of<'timerFired'>): Handled {
  const timer = Object.hasOwn(turn.draft.state.timers, id) ? turn.draft.get('timers', id) : undefined;
  if (!timer || isDying(turn, timer.instance)) return 'the timer is gone';
  const node = turn.nodeOf(turn.instance(timer.instance).plan, timer.element);
  const event = eventOf(node, timer.event);
  afterFiring(turn, id, timer);
  if (event) trigger(turn, node, timer.instance, event, {});
  return undefined;
}

function continued(turn: Turn): Handled {
  if (firstOf(turn.draft, CONTINUATIONS) === undefined) return 'nothing is left of a step';
  for (const id of membersOf(turn.draft, CONTINUATIONS)) {
    if (turn.budget <= 0) return undefined;
    if (!turn.find(id)) continue;
    continueOne(turn, id);
  }
  return undefined;
}

function continueOne(turn: Turn, id: InstanceId): void {
  const { own, status, parent } = turn.instance(id);
  turn.steps = (own?.['steps'] as number | undefined) ?? 0;
  detach(turn.draft, CONTINUATIONS, id);
  if (status !== 'terminating' || own?.['closing'] === true) return run(turn, id, 'proceed');
  if (!cancelNow(turn, id)) keepOn(turn, id);
  else if (parent !== undefined) turn.scopes.set(parent, 0);
}

function escalationThrown(turn: Turn, { instance, code }: Of<'escalationThrown'>): Handled {
  if (instance !== undefined) {
    if (!isAlive(turn, instance)) return 'the instance is gone';
    turn.throw(() => turn.find(instance) && catchThrown(turn, instance, 'escalation', { code }));
    return undefined;
  }
  for (const process of membersOf(turn.draft, PROCESSES)) {
    const from = innermostCatching(turn, process, code);
    if (from === undefined) continue;
    turn.throw(() => catchThrown(turn, from, 'escalation', { code }));
    return undefined;
  }
  return 'nothing catches the escalation';
}

/** The first innermost instance from which an escalation would be caught. */
function innermostCatching(turn: Turn, id: InstanceId, code: string): InstanceId | undefined {
  const children = membersOf(turn.draft, childrenList(id));
  for (const child of children) {
    const found = innermostCatching(turn, child, code);
    if (found !== undefined) return found;
  }
  return children.length === 0 && findCatcher(turn, id, 'escalation', code) ? id : undefined;
}

function incidentResolved(turn: Turn, { incident: id, variables }: Of<'incidentResolved'>): Handled {
  const incident = Object.hasOwn(turn.draft.state.incidents, id) ? turn.draft.get('incidents', id) : undefined;
  if (!incident || isDying(turn, incident.instance)) return 'the incident is gone';
  const { instance } = incident;
  const step = turn.own(instance)['step'] as Step;
  if (variables) assignAll(turn, instance, variables);
  closeIncident(turn, instance);
  reviveScope(turn, instance);
  run(turn, instance, step);
  return undefined;
}

function start(turn: Turn, event: Of<'start'>): Handled {
  const { draft } = turn;
  const { status } = draft.state.root;
  if (status !== 'created' && (status !== 'running' || event.processes === undefined)) return `the run is ${status}`;
  const { nodes, plan } = turn.plan(0);
  const ids = event.processes ?? defaultProcesses(turn, event.startEvent);
  const named = ids.flatMap((id) => nodes.get(id) ?? []);
  if (named.length === 0) return `no process to start in ${plan.sop}`;
  draft.setRoot('status', 'running');
  for (const process of named) startProcess(turn, startNode(turn, process, event.startEvent), 0, event.variables);
  return undefined;
}

function startNode(turn: Turn, process: Node, startEvent: string | undefined): Node {
  const start = startEvent === undefined ? undefined : turn.plan(0).nodes.get(startEvent);
  return start && processOf(start) === process ? start : process;
}

/**
 * Every executable process that begins without a trigger and that nothing calls, in document order. Where none has anything to
 * begin with, nor waits for a trigger, they are begun all the same, and complete at once (BPMN 2.0.2, 13.2, 13.5.6).
 */
export function defaultProcesses(turn: Turn, startEvent?: string): string[] {
  const { nodes, plan } = turn.plan(0);
  const holder = startEvent === undefined ? undefined : nodes.get(startEvent);
  if (holder) return [processOf(holder).id];
  const called = new Set(
    Object.values(plan.elements).flatMap(({ called: one }) => (one?.element?.language === 'text' ? [one.element.source] : [])),
  );
  const processes = plan.processes
    .flatMap((id) => nodes.get(id) ?? [])
    .filter((node) => node.plan.type === 'process' && node.plan.executable === true && !called.has(node.id));
  const begins = processes.filter(beginsUntriggered);
  const isOld = turn.draft.rootValue('engineVersion') < 5;
  return (begins.length > 0 || isOld || !processes.every(beginsWithNothing) ? begins : processes).map(({ id }) => id);
}

function beginsUntriggered({ starts }: Node): boolean {
  return starts.some(({ plan }) => plan.instantiate !== true && plan.type !== 'intermediateCatchEvent');
}

const beginsWithNothing = ({ starts, children }: Node) =>
  starts.length === 0 && children.every(({ plan }) => plan.type !== 'startEvent');
