import type { ElementPlan, EventPlan, FlowPlan, MultiInstancePlan, StandardLoopPlan } from '../sop/plan.ts';
import type { Evaluate } from './expression.ts';
import type { InstanceId, Variables } from './event.ts';
import type { Turn } from './turn.ts';

export interface Flow {
  plan: FlowPlan;
  target: Node;
  source: Node;
  condition?: Evaluate;
}

export interface CompiledMapping {
  path: string[];
  evaluate: Evaluate;
}

/** One event definition with its closures. */
export interface CompiledEvent {
  plan: EventPlan;
  index: number;
  /** The name or code of what is caught or thrown, where an expression gives it. */
  nameOf?: Evaluate;
  timer?: Evaluate;
  condition?: Evaluate;
  /** Variables that the condition names, so that only their changes evaluate it again. */
  names?: string[];
  key?: Evaluate;
  timeToLive?: Evaluate;
}

export interface CompiledField {
  path: string[];
  evaluate: Evaluate;
}

export interface CompiledLoop {
  plan: MultiInstancePlan | StandardLoopPlan;
  element: BpmnElement;
  cardinality?: Evaluate;
  collection?: Evaluate;
  outputItem?: Evaluate;
  condition?: Evaluate;
  complex: { condition: Evaluate; event: CompiledEvent }[];
  oneEvent?: CompiledEvent;
  noneEvent?: CompiledEvent;
}

export interface CompiledAssociation {
  sources: string[];
  target?: string;
  transformation?: Evaluate;
  assignments: { from: Evaluate; path: string[] }[];
}

/** A flow node or container of a plan, compiled once: its place among the others, its behaviour and its closures. */
export interface Node {
  id: string;
  plan: ElementPlan;
  element: BpmnElement;
  parent?: Node;
  incoming: Flow[];
  outgoing: Flow[];
  defaultFlow?: Flow;
  children: Node[];
  boundaries: Node[];
  host?: Node;
  eventSubProcesses: Node[];
  /** What gets a token when the container begins: its none start event, or all that nothing leads to. */
  starts: Node[];
  events: CompiledEvent[];
  loop?: CompiledLoop;
  inputs: CompiledMapping[];
  outputs: CompiledMapping[];
  dataInputs: CompiledAssociation[];
  dataOutputs: CompiledAssociation[];
  records: { noun: string; act: string; result?: string; values: CompiledField[] }[];
  captures: { event: string; when?: Evaluate; values: CompiledField[] }[];
  call?: CompiledField[];
  person?: { assignee?: Evaluate; candidates: Evaluate[]; priority?: Evaluate; due?: Evaluate; duties: (Evaluate | undefined)[] };
  script?: Evaluate;
  message?: CompiledEvent;
  called?: { element?: Evaluate; in?: CompiledMapping[]; out?: CompiledMapping[] };
  condition?: Evaluate;
  /** Data objects, properties and the like that live in this scope, by variable. */
  declared: Set<string>;
  /** A process's own view of conversation keys. */
  correlations: { key: string; bindings: ReadonlyMap<string, Evaluate> }[];
  /** The activity that undoes this one, by its compensation boundary event. */
  handler?: Node;
  /** Whether something in or at it can be compensated. */
  compensable: boolean;
  /** Catching links: the throwing links of their name. */
  linkSources?: Node[];
  /** Joins: for every node of the scope, the incoming flows that it can reach without passing here. */
  upstream?: Upstream;
}

/** Incoming flows of a join as bits by position, by node: reached along flows, and by boundary events too. */
export interface Upstream {
  surely: ReadonlyMap<string, bigint>;
  perhaps: ReadonlyMap<string, bigint>;
}

/**
 * What one BPMN element does in each step of an instance's life (BPMN 2.0.2, figure 13.2). A step changes the run only
 * through the turn it is given, and ends in one of the ways that its comment names.
 *
 * arrive     A token has reached the node in `scope` along `flow` (none where the scope itself starts it). Only joins and
 *            start quantities implement it; everyone else is entered at once. Follows: `enter`, or the token is kept.
 * activate   The instance is there, its inputs are mapped, its boundary events are armed. Allowed: arm events, open a
 *            task, issue a call, enter children, throw. Follows: `complete`, or the instance waits.
 * onEvent    An event from outside names this instance. Same as activate.
 * triggered  An event that this node catches has happened: `owner` is the instance that armed it.
 * innerLeaves An inner instance of a loop is about to leave, and can still be asked. Loop bodies only. Follows: what it
 *            returns, when the instance is gone.
 * childLeft  One instance inside has left. Containers only.
 * completing Nothing but event sub-processes is left inside, no token is on its way. Containers only.
 * empty      Nothing is left inside, no token is on its way. Containers only. Follows: `complete`, or it waits for more.
 * compensated The compensation that this instance asked for has run to its end.
 * proceed    The rest of a step that was too wide for one turn; or, for a join, a look at what it waits for when no token
 *            is on its way.
 * terminate  The instance is about to be cancelled, its children already are. Allowed: take back what it asked of the
 *            world. Follows: it is gone.
 * outgoing   Which flows get a token when the instance leaves; default: the conditional flows that are true, the default
 *            flow where none of those is, and every unconditional one (13.2.1, 8.3.13).
 */
export interface BpmnElement {
  arrive?(turn: Turn, node: Node, scope: InstanceId, flow: Flow | undefined): void;
  activate(turn: Turn, node: Node, id: InstanceId): void;
  onEvent?(turn: Turn, node: Node, id: InstanceId): string | undefined;
  triggered?(turn: Turn, node: Node, owner: InstanceId, event: CompiledEvent, variables: Variables): void;
  innerLeaves?(turn: Turn, node: Node, body: InstanceId, child: InstanceId): () => void;
  childLeft?(turn: Turn, node: Node, id: InstanceId, child: InstanceId): void;
  completing?(turn: Turn, node: Node, id: InstanceId): void;
  empty?(turn: Turn, node: Node, id: InstanceId): void;
  compensated?(turn: Turn, node: Node, id: InstanceId): void;
  proceed?(turn: Turn, node: Node, id: InstanceId): void;
  terminate?(turn: Turn, node: Node, id: InstanceId): void;
  outgoing?(turn: Turn, node: Node, id: InstanceId): Flow[];
  /** A gateway or event that has no content of its own: it enters and leaves, its instance carries no variables. */
  container?: boolean;
}
