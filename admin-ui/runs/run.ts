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

export interface Incident {
  id: string;
  element: string;
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

export interface RunDiagram {
  bpmn: string;
  elements: Record<string, ElementCounts>;
}
