import type { Json } from '../json.ts';
import type { InstanceId, Variables } from './event.ts';
import { openIncident } from './incident.ts';
import { isDying } from './instance-tree.ts';
import type { Step } from './lifecycle.ts';
import type { CompiledEvent, Node } from './node.ts';
import type { Turn } from './turn.ts';

export interface Thrown {
  code: string;
  message?: string;
}

export interface Catcher {
  owner: InstanceId;
  node: Node;
  event: CompiledEvent;
  /** Further handlers of the same level that take it too. */
  also?: Handler[];
}

interface Handler {
  node: Node;
  event: CompiledEvent;
}

type Kind = 'error' | 'escalation';

/**
 * Throws a BPMN error at an instance: the innermost boundary event or event sub-process takes it, by its code before any
 * (BPMN 2.0.2, 10.5.7). Uncaught, it ends the scope around the instance, on which an incident stays.
 */
export function throwError(turn: Turn, id: InstanceId, thrown: Thrown): void {
  turn.throw(() => {
    if (!turn.find(id) || isDying(turn, id) || catchThrown(turn, id, 'error', thrown)) return;
    leaveUncaught(turn, id, thrown, 'activate');
  });
}

/**
 * Throws as a BPMN error what the records have refused, or that nothing of a called name is released. The diagram has not
 * said that anything ends: uncaught, it holds the step alone, which is taken again when its reason is gone.
 */
export function throwRefusal(turn: Turn, id: InstanceId, thrown: Thrown, step: Step = 'record'): void {
  turn.throw(() => {
    if (!turn.find(id) || isDying(turn, id) || catchThrown(turn, id, 'error', thrown)) return;
    openIncident(turn, id, incidentOf(thrown), step);
  });
}

/** Throws at an instance now; uncaught, an error is an incident, an escalation nothing. */
export function escalateFrom(turn: Turn, id: InstanceId, kind: Kind, thrown: Thrown): void {
  if (catchThrown(turn, id, kind, thrown) || kind === 'escalation') return;
  leaveUncaught(turn, id, thrown, 'proceed');
}

/** Up to engine version 2 only an error end event ended its scope; every other thrower was held, to take `step` again. */
function leaveUncaught(turn: Turn, id: InstanceId, thrown: Thrown, step: Step): void {
  if (turn.draft.rootValue('engineVersion') >= 3) turn.uncaught.push({ id, ...thrown });
  else openIncident(turn, id, incidentOf(thrown), step);
}

/** What the incident of an error that nothing caught says. */
export function incidentOf({ code, message }: Thrown): Required<Thrown> {
  return { code, message: message ?? `没有人处理的错误 / uncaught error: ${code}` };
}

/** Offers what is thrown to the handlers around an instance; false where none fits. */
export function catchThrown(turn: Turn, from: InstanceId, kind: Kind, thrown: Thrown): boolean {
  const catcher = findCatcher(turn, from, kind, thrown.code);
  if (!catcher) return false;
  hand(turn, catcher, thrown);
  const together = turn.draft.rootValue('engineVersion') >= 4 ? (catcher.also ?? []) : [];
  for (const one of together) hand(turn, { ...one, owner: catcher.owner }, thrown);
  return true;
}

export function hand(turn: Turn, { owner, node, event }: Catcher, thrown: Thrown): void {
  node.element.triggered?.(turn, node, owner, event, carried(event, thrown));
}

/** What an error or escalation brings to its handler. */
function carried({ plan }: CompiledEvent, { code, message }: Thrown): Variables {
  const variables: { [key: string]: Json } = {};
  if (plan.codeVariable) variables[plan.codeVariable] = code;
  if (plan.messageVariable) variables[plan.messageVariable] = message ?? null;
  return variables;
}

export function findCatcher(turn: Turn, from: InstanceId, kind: Kind, code: string): Catcher | undefined {
  for (let id: InstanceId | undefined = from; id !== undefined;) {
    const instance = turn.instance(id);
    const node = turn.node(id);
    const isLoopInner = instance.own?.['inner'] === true;
    const boundary = isLoopInner ? undefined : pick(node.boundaries, kind, code);
    if (boundary) return { owner: id, ...boundary };
    const { parent } = instance;
    const inSub = parent === undefined ? undefined : fromEventSubProcess(turn, parent, node, kind, code);
    if (inSub) return inSub;
    id = parent;
  }
  return undefined;
}

/** An event sub-process does not catch what is thrown inside itself, nor does one beside it once it has interrupted. */
function fromEventSubProcess(turn: Turn, scope: InstanceId, thrower: Node, kind: Kind, code: string): Catcher | undefined {
  if (turn.own(scope)['body'] === true) return undefined;
  const around = turn.node(scope);
  const interrupting = thrower.plan.triggeredByEvent && thrower.starts[0]?.plan.interrupting !== false;
  if (interrupting || around.eventSubProcesses.length === 0) return undefined;
  const starts = around.eventSubProcesses.filter((sub) => sub !== thrower).flatMap((sub) => sub.starts);
  const found = pick(starts, kind, code);
  return found && { owner: scope, ...found };
}

/**
 * Who takes it, by its code before any. Handlers that do not interrupt take it together; one that does excludes the others
 * (BPMN 2.0.2, 10.5.6).
 */
function pick(nodes: Node[], kind: Kind, code: string): (Handler & Pick<Catcher, 'also'>) | undefined {
  const fitting = nodes.flatMap((node) => {
    const event = eventFor(node, kind, (one) => isNamed(one, code)) ?? eventFor(node, kind, isAny);
    return event ? [{ node, event }] : [];
  });
  const exact = fitting.filter(({ event }) => isNamed(event, code));
  const [first, ...others] = exact.length > 0 ? exact : fitting;
  if (!first || kind === 'error' || interrupts(first)) return first;
  return { ...first, also: others.filter((one) => !interrupts(one)) };
}

const eventFor = (node: Node, kind: Kind, fits: (event: CompiledEvent) => boolean) =>
  node.events.find((event) => event.plan.kind === kind && fits(event));

const isNamed = ({ plan }: CompiledEvent, code: string) => plan.name !== undefined && (plan.name === code || plan.ref === code);

const isAny = ({ plan }: CompiledEvent) => plan.name === undefined || plan.any === true;

const interrupts = ({ node }: Handler) => node.plan.interrupting !== false;
