import type { Bilingual } from '../../domain/engine/command.ts';
import type { Json } from '../../domain/json.ts';

export type RunStatus = 'created' | 'running' | 'completed' | 'terminated' | 'failed';

/** A run as lists show it. */
export interface RunItem {
  id: string;
  sop: string;
  version: string;
  title_zh: string;
  title_en: string;
  status: RunStatus;
  batch: string | null;
  order: string | null;
  serial: string | null;
  lot: string | null;
  started_by: string | null;
  started_at: string;
  ended_at: string | null;
}

/** A run in a list: how many incidents are open. */
export interface ListedRun extends RunItem {
  incidents: number;
}

export interface Incident {
  id: string;
  element: string;
  title: Bilingual;
  code: string;
  message: string;
  since: string;
}

export interface HistoryStep {
  turn: number;
  at: string;
  event: string;
  user: string | null;
  element: string;
  instance: string;
  what: string;
  title: Bilingual;
}

/** A run as its page shows it. */
export interface Run extends RunItem {
  tokens: { element: string; instance: string; status: string; since: string }[];
  incidents: Incident[];
  waiting: { element: string; kind: string; name: string | null; due: string | null }[];
  variables: Record<string, Json>;
  history: HistoryStep[];
}

/** How often each element was entered and not yet left, left, given up, and is stuck. */
export interface ElementCounts {
  active: number;
  completed: number;
  cancelled: number;
  incidents: number;
}

/** One subprocess or called process under way or over: what can be looked into. */
export interface RunScope {
  instance: string;
  element: string;
  title: Bilingual;
  /** Which instance of its element it is, from 1. */
  number: number;
  status: 'active' | 'completed' | 'cancelled';
  incidents: number;
  since: string;
  /** The SOP that a call activity called. */
  called: { sop: string; version: string; title: Bilingual } | null;
}

export interface RunDiagram {
  bpmn: string;
  sop: string;
  version: string;
  elements: Record<string, ElementCounts>;
  titles: Record<string, Bilingual>;
  /** From the run's own process to the scope that is shown. */
  path: RunScope[];
  /** What is right inside, those that are stuck or under way first. */
  inner: RunScope[];
  innerTotal: number;
}

/** A decision table as it stands in its file. */
export interface DecisionTable {
  decision: string;
  title: Bilingual;
  hitPolicy: string;
  aggregation: string | null;
  inputs: string[];
  outputs: string[];
  annotations: string[];
  rules: { id: string | null; inputs: string[]; outputs: string[]; annotations: string[] }[];
}

/** One decision of a run; `matched` names tables by their place and rules by their number from 1. */
export interface DecisionEvaluation {
  key: string;
  element: string;
  title: Bilingual;
  decision: string;
  decisionTitle: Bilingual;
  at: string;
  result: Json;
  matched: { table: number; rules: number[] }[];
}

export interface RunDecisions {
  tables: DecisionTable[];
  evaluations: DecisionEvaluation[];
}
