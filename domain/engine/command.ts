import type { Json } from '../json.ts';
import type { InstanceId, Instant, Variables } from './event.ts';

/** A sentence in both languages of the product. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** A rule that binds who may do a step to who did others, evaluated where the act is committed. */
export interface DutyRule {
  /** `separation`: nobody who did one of `steps` may act; `binding`: only who did them may. */
  kind: 'separation' | 'binding';
  /** BPMN ids of the other steps; `sop-id:StepId` names a step of another SOP. */
  steps: string[];
  /** Over what: this run, or every run that carries the same value of `key`. */
  over: 'run' | 'batch' | 'serial' | 'lot' | 'order';
  /** The batch, serial, lot or order, evaluated when the task was offered. */
  key?: Json;
}

/** A signature that a step asks for (21 CFR 11.50): how many different people, in which roles, meaning what. */
export interface SignatureRule {
  meaning: Bilingual;
  roles: string[];
  count: number;
}

/** A record that a step writes, still as expressions: a task's row carries it, to be checked before the act is taken. */
export interface RecordStep {
  noun: string;
  act: string;
  /** field → expression source in the plan's language */
  values: Record<string, string>;
  /** Variables that the expressions read and the task's data does not show, as they were when it was offered. */
  context?: Variables;
}

/** What a step does to a person's list. Dynamic parts are evaluated; the form is a key of the plan's forms. */
export interface TaskOffer {
  element: string;
  kind: 'user' | 'manual';
  title: Bilingual;
  form?: string;
  assignee?: string;
  /** Users who may, beside the roles. */
  candidates: string[];
  roles: string[];
  priority: number;
  due?: Instant;
  duties: DutyRule[];
  signature?: SignatureRule;
  /** What the form is filled from and what the page shows: the step's input mapping, or its visible variables. */
  data: Variables;
  records: RecordStep[];
}

/**
 * What became of an instance; `arrived`: a token waits at it for others, without which it does not begin; `gone`: it has
 * waited in vain.
 */
export type Noted = 'arrived' | 'gone' | 'entered' | 'left' | 'cancelled';

/**
 * What a turn asks of the world. All but `call`, `bindPlan`, `continue` and `send*` are applied on our own records in
 * the turn's one transaction. `key` is deterministic: `<instance>:<n>`.
 */
export type Command = { key: string; instance: InstanceId } & (
  | { type: 'openTask'; task: TaskOffer }
  | { type: 'withdrawTask' }
  /** Write a record: `noun` and `act` name an act of `db/records`; `answer` asks for a `recorded` event. */
  | { type: 'record'; element: string; noun: string; act: string; values: Variables; answer: boolean }
  /** Capture an EPCIS 2.0 event; `event` is its JSON form without eventTime and recordTime. */
  | { type: 'capture'; element: string; event: Variables }
  /** Call the outside world. */
  | {
      type: 'call';
      element: string;
      operation: string;
      attempt: number;
      input: Variables;
      retry: { attempts: number; initialMs: number; backoff: number; maximumMs: number; timeoutMs: number; heartbeatMs?: number };
    }
  | { type: 'cancelCall'; attempt: number }
  | { type: 'bindPlan'; calledElement: string }
  | { type: 'subscribe'; subscription: string; kind: 'message' | 'signal'; name: string; correlationKey?: string }
  | { type: 'unsubscribe'; subscription: string }
  /**
   * Leave through the outbox: to a waiting run, or to a message start. `ttlMs`: how long it may wait for its receiver;
   * `outward`: it is for a black-box pool, and nothing of the same SOP takes it.
   */
  | {
      type: 'sendMessage';
      element: string;
      name: string;
      correlationKey?: string;
      variables: Variables;
      ttlMs: number;
      outward?: true;
    }
  | { type: 'sendSignal'; element: string; name: string; variables: Variables }
  | { type: 'openIncident'; incident: string; element: string; code: string; message: string }
  | { type: 'closeIncident'; incident: string }
  /** One element instance's life, for the run's history. */
  | { type: 'note'; element: string; what: Noted; scope: string }
  /** A business-rule task's matched rules, kept as evidence. */
  | { type: 'decided'; element: string; decision: string; matched: Json; result: Json }
  /** More of this step remains: give the run a `continued` event next. */
  | { type: 'continue' }
  | { type: 'ended'; outcome: 'completed' | 'terminated' | 'failed' }
);
