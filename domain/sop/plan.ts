import type { Bilingual, DutyRule, SignatureRule } from '../engine/command.ts';
import type { Json } from '../json.ts';

/** An expression as it stands in the file; `text` is taken as it is. */
export interface Expression {
  language: 'feel' | 'juel' | 'text';
  source: string;
}

/** One assignment of an input/output mapping; `target` may be a path (`order.total`). */
export interface Mapping {
  source: Expression;
  target: string;
}

/**
 * One event definition. `name` is what is matched at run time: the message's or signal's name, the link's name, the code
 * of an error or escalation (absent: any), the activity a compensation names.
 */
export interface EventPlan {
  kind:
    | 'message'
    | 'timer'
    | 'signal'
    | 'conditional'
    | 'error'
    | 'escalation'
    | 'compensation'
    | 'cancel'
    | 'link'
    | 'terminate';
  name?: string;
  /** Where the name or code is worked out as the event is armed or thrown; `name` is then its source. */
  nameOf?: Expression;
  /** The id that the definition refers to (message, signal, error, escalation), for messages between pools. */
  ref?: string;
  /** Error and escalation: what is referred to has no code, so that a catch takes any (BPMN 2.0.2, 10.5.5). */
  any?: boolean;
  timer?: { kind: 'date' | 'duration' | 'cycle'; value: Expression };
  condition?: Expression;
  correlation?: CorrelationPlan;
  /** Compensation: `false` goes on without waiting for the handlers. */
  wait?: boolean;
  /** Error and escalation: variables that take the code and the message (Camunda). */
  codeVariable?: string;
  messageVariable?: string;
}

export interface CorrelationPlan {
  key?: Expression;
  timeToLive?: Expression;
}

export interface MultiInstancePlan {
  kind: 'multiInstance';
  sequential: boolean;
  cardinality?: Expression;
  collection?: Expression;
  item?: string;
  outputCollection?: string;
  outputItem?: Expression;
  completionCondition?: Expression;
  /** When an event is thrown as instances complete (BPMN 2.0.2, table 10.30). */
  behavior: 'none' | 'one' | 'all' | 'complex';
  oneEvent?: EventPlan;
  noneEvent?: EventPlan;
  complex?: { condition: Expression; event: EventPlan }[];
}

export interface StandardLoopPlan {
  kind: 'standard';
  testBefore: boolean;
  maximum?: Expression;
  condition?: Expression;
}

export interface RetryPlan {
  attempts: number;
  initialMs: number;
  backoff: number;
  maximumMs: number;
  timeoutMs: number;
  heartbeatMs?: number;
}

export interface RecordPlan {
  noun: string;
  act: string;
  result?: string;
  values: { field: string; value: Expression }[];
}

export interface CapturePlan {
  event: string;
  when?: Expression;
  values: { field: string; value: Expression }[];
}

export interface CallPlan {
  operation: string;
  result?: string;
  values: { field: string; value: Expression }[];
}

export interface PersonPlan {
  roles: string[];
  assignee?: Expression;
  candidates: Expression[];
  priority?: Expression;
  due?: Expression;
  form?: string;
  duties: (Omit<DutyRule, 'key'> & { key?: Expression })[];
  signature?: SignatureRule;
}

export interface ScriptPlan {
  /** Empty, or a language this engine does not run. */
  foreign?: string;
  expression?: Expression;
  result?: string;
}

export interface DecisionPlan {
  /** File name of the decision's DMN model; absent: found by the decision's id or name among the plan's decisions. */
  ref?: string;
  decision: string;
  result?: string;
}

export interface CalledPlan {
  /** Process or global task, by BPMN id; may be an expression. */
  element?: Expression;
  sop?: string;
  /** What goes in and comes out; absent: everything. */
  in?: Mapping[];
  out?: Mapping[];
  allIn: boolean;
  allOut: boolean;
}

/** A data object, store, property, input or output of a container or activity, bound to a variable. */
export interface DataPlan {
  id: string;
  kind: 'dataObject' | 'dataStore' | 'property' | 'dataInput' | 'dataOutput';
  variable: string;
  /** Its name where that is no variable's: expressions may hold it all the same. */
  name?: string;
  collection?: boolean;
  /** State written in the diagram (`dataState`). */
  state?: string;
}

/** A data association: from where it reads, what it does with it, where it writes. */
export interface AssociationPlan {
  sources: string[];
  target?: string;
  transformation?: Expression;
  assignments: { from: Expression; to: string }[];
}

/** An input or output set, by variables. */
export interface SetPlan {
  required: string[];
  optional?: string[];
  /** What may come or be read while the activity is at work. */
  whileExecuting?: string[];
  /** Input/output rule: places of the sets on the other side that go with it; absent: any. */
  goesWith?: number[];
}

/** Every flow node and container, in one shape; what does not apply is absent. */
export interface ElementPlan {
  id: string;
  /** BPMN's element name: `userTask`, `exclusiveGateway`, `adHocSubProcess`, `process`. */
  type: string;
  title: Bilingual;
  /** Id of the container; absent for a process or a global task. */
  parent?: string;
  incoming: string[];
  outgoing: string[];
  default?: string;
  /** Containers: flow nodes inside, in document order. */
  children?: string[];
  triggeredByEvent?: boolean;
  /** Events. */
  events?: EventPlan[];
  parallelMultiple?: boolean;
  /** Boundary and event sub-process start: whether it interrupts. */
  interrupting?: boolean;
  attachedTo?: string;
  boundaries?: string[];
  /** Activities. */
  loop?: MultiInstancePlan | StandardLoopPlan;
  inputs?: Mapping[];
  outputs?: Mapping[];
  startQuantity?: number;
  completionQuantity?: number;
  forCompensation?: boolean;
  /** Compensation boundary event: the activity that undoes. */
  handler?: string;
  person?: PersonPlan;
  records?: RecordPlan[];
  captures?: CapturePlan[];
  call?: CallPlan;
  retry?: RetryPlan;
  script?: ScriptPlan;
  decision?: DecisionPlan;
  called?: CalledPlan;
  /** Receive and send tasks. */
  message?: EventPlan;
  instantiate?: boolean;
  /** Gateways. */
  eventGatewayType?: 'exclusive' | 'parallel';
  activationCondition?: Expression;
  adHoc?: { ordering: 'parallel' | 'sequential'; completionCondition?: Expression; cancelRemaining: boolean };
  data?: DataPlan[];
  dataInputs?: AssociationPlan[];
  dataOutputs?: AssociationPlan[];
  inputSets?: SetPlan[];
  /** For each input set the variables of the data objects that feed it: the activity begins when those of one set are there. */
  awaits?: string[][];
  outputSets?: SetPlan[];
  /** Process. */
  executable?: boolean;
  attributes?: { batch?: Expression; order?: Expression; serial?: Expression; lot?: Expression };
  /** Roles that may start a run. */
  starters?: string[];
  correlations?: CorrelationSubscriptionPlan[];
}

export interface FlowPlan {
  id: string;
  source: string;
  target: string;
  condition?: Expression;
}

/** A conversation's key: for each message the expressions that read the key's properties out of it. */
export interface CorrelationKeyPlan {
  id: string;
  /** property → message name → expression over the message's variables */
  properties: Record<string, Record<string, Expression>>;
}

/** A process's view of a key: property → expression over the process's variables. */
export interface CorrelationSubscriptionPlan {
  key: string;
  bindings: Record<string, Expression>;
}

/** Where a run may begin, other than by a person who starts it. */
export interface StartPlan {
  element: string;
  process: string;
  kind: 'none' | EventPlan['kind'];
  name?: string;
  timer?: EventPlan['timer'];
  condition?: Expression;
}

/**
 * An SOP's version as the engine runs it: JSON without XML, immutable, addressed by the SHA-256 of its canonical form.
 * What is ordered stands in arrays, since a canonical object has no order of its own.
 */
export interface Plan {
  planVersion: 1;
  sop: string;
  version: string;
  title: Bilingual;
  language: 'feel' | 'juel';
  zone?: string;
  /** Processes and global tasks, by id, in document order. */
  processes: string[];
  elements: Record<string, ElementPlan>;
  flows: Record<string, FlowPlan>;
  /** Message flows between elements (or processes) of this file. */
  messageFlows: { source: string; target: string }[];
  correlationKeys: CorrelationKeyPlan[];
  starts: StartPlan[];
  /** form-js schemas by key. */
  forms: Record<string, Json>;
  /** DMN models by file name, as XML text. */
  decisions: Record<string, string>;
}
