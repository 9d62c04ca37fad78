import type { Instance, State } from '../domain/engine/state.ts';
import type { Json } from '../domain/json.ts';
import type { Tx } from './connection.ts';
import type { ListSource } from './list-source.ts';
import { recentRun } from './recent-runs.ts';
import type { HistoryEntry } from './run-history.ts';

/** Runs as lists show them, newest first. */
export const runSource: ListSource = {
  from: 'run t join sop s on s.id = t.sop_id',
  columns: {
    id: { sql: 't.id', type: 'uuid' },
    sop: { sql: 't.sop_id', type: 'text' },
    version: { sql: 't.version', type: 'text' },
    title_zh: { sql: 's.title_zh', type: 'text' },
    title_en: { sql: 's.title_en', type: 'text' },
    status: { sql: 't.status', type: 'text' },
    incidents: { sql: 't.incidents', type: 'int' },
    batch: { sql: 't.batch', type: 'text', nullable: true },
    order: { sql: 't."order"', type: 'text', nullable: true },
    serial: { sql: 't.serial', type: 'text', nullable: true },
    lot: { sql: 't.lot', type: 'text', nullable: true },
    started_by: { sql: 't.started_by', type: 'text', nullable: true },
    started_at: { sql: 't.started_at', type: 'timestamptz' },
    ended_at: { sql: 't.ended_at', type: 'timestamptz', nullable: true },
    next_due: { sql: 't.next_due', type: 'timestamptz', nullable: true },
  },
  key: ['id'],
  search: ['sop', 'title_zh', 'title_en', 'batch', 'order', 'serial', 'lot'],
};

export interface RunRow {
  id: string;
  sop: string;
  version: string;
  plan: string;
  title_zh: string;
  title_en: string;
  status: string;
  batch: string | null;
  order: string | null;
  serial: string | null;
  lot: string | null;
  started_by: string | null;
  started_at: string;
  ended_at: string | null;
  next_due: string | null;
  last_inbox: number;
  last_applied: number;
  last_turn: number;
}

/** What a run's page shows beside the row: where its tokens stand, what it knows and what it is stuck on. */
export interface RunState {
  tokens: { element: string; instance: string; status: string; since: string; scope: string | null }[];
  variables: Record<string, Json>;
  incidents: { id: string; instance: string; element: string; code: string; message: string; since: string }[];
  waiting: { element: string; kind: string; name: string | null; due: string | null }[];
  /** What happened in its last 1,000 turns. */
  history: HistoryEntry[];
}

export async function readRunRow(tx: Tx, id: string): Promise<RunRow | undefined> {
  const [row] = await tx.query<RunRow>(
    `select r.id, r.sop_id as sop, r.version, r.plan_hash as plan, s.title_zh, s.title_en, r.status, r.batch, r."order", r.serial,
       r.lot, r.started_by, r.started_at, r.ended_at, r.next_due, r.last_inbox, r.last_applied, r.last_turn
     from run r join sop s on s.id = r.sop_id where r.id = $1`,
    [id],
  );
  return row;
}

/** The state of a run after its last turn, as its page shows it. */
export async function readRunState(tx: Tx, row: RunRow): Promise<RunState> {
  const { state, history } = await recentRun(tx, row.id, row.last_turn);
  return {
    tokens: tokensOf(state),
    variables: variablesOf(state),
    incidents: Object.entries(state.incidents).map(([id, { instance, element, code, message, since }]) => ({
      id,
      instance,
      element,
      code,
      message,
      since,
    })),
    waiting: waitingOf(state),
    history: [...history],
  };
}

const over: Instance['status'][] = ['completed', 'terminated'];

function tokensOf({ instances }: State): RunState['tokens'] {
  return Object.entries(instances)
    .filter(([, { status, parent }]) => parent !== undefined && !over.includes(status))
    .map(([instance, { element, status, since, parent }]) => ({ element, instance, status, since, scope: parent ?? null }));
}

/** The processes' own variables; those of inner scopes are told apart by their instance. */
function variablesOf({ instances, variables }: State): Record<string, Json> {
  const shown: Record<string, Json> = {};
  for (const [path, value] of Object.entries(variables)) {
    const at = path.indexOf('/');
    const name = path.slice(at + 1);
    const isProcess = instances[path.slice(0, at)]?.parent === undefined;
    // a null stands wrapped in the state, where a bare one would say that it is gone
    const isNull = typeof value === 'object' && value !== null && '@null' in value;
    shown[isProcess && !(name in shown) ? name : path] = isNull ? null : value;
  }
  return shown;
}

function waitingOf({ subscriptions, timers }: State): RunState['waiting'] {
  const subscribed = Object.values(subscriptions).map(({ element, kind, name }) => ({
    element,
    kind: kind as string,
    name,
    due: null,
  }));
  const timed = Object.values(timers).map(({ element, due }) => ({ element, kind: 'timer', name: null, due }));
  return [...subscribed, ...timed];
}

/** The files of a run's version. */
export async function readFiles(tx: Tx, sop: string, version: string): Promise<Record<string, string> | undefined> {
  const [row] = await tx.query<{ files: Record<string, string> }>(
    'select files from sop_version where sop_id = $1 and version = $2',
    [sop, version],
  );
  return row?.files;
}
