import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** An event of a history in Temporal's JSON (proto3 JSON); only what tests look at is named. */
export interface HistoryEvent {
  eventType: string;
  workflowExecutionSignaledEventAttributes?: { input?: { payloads?: { data: string }[] } };
}

/** One run of an SOP as Temporal recorded it: an execution for each time that it continued as new. */
export interface Recording {
  /** The SOP, or the name of the diagram. */
  sop: string;
  case: string;
  executions: { workflowId: string; history: { events: HistoryEvent[] } }[];
}

/** Where recordings are kept. */
export const historiesFolder = process.env['VOUCH_HISTORIES'] ?? join(import.meta.dirname, '../fixtures/histories');

/** Where what histories name by hash is kept. */
export const claimsOf = (folder: string): string => join(folder, 'claims');

/** All recordings, by file name. */
export function recordedHistories(folder = historiesFolder): ReadonlyMap<string, Recording> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json.gz'));
  return new Map(files.map((file) => [file, JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString()) as Recording]));
}

/** What a run was told over its inbox, by the events' types. */
export function toldTypes({ executions }: Recording): Set<string> {
  const signals = executions.flatMap(({ history }) =>
    history.events.flatMap((event) => event.workflowExecutionSignaledEventAttributes ?? []),
  );
  const rows = signals
    .flatMap(({ input }) => input?.payloads ?? [])
    .flatMap(({ data }) => JSON.parse(Buffer.from(data, 'base64').toString()) as { event?: { type: string } }[]);
  return new Set(rows.flatMap(({ event }) => event?.type ?? []));
}

/** Types of the events in a run's histories: `EVENT_TYPE_TIMER_FIRED`. */
export function eventTypes({ executions }: Recording): Set<string> {
  return new Set(executions.flatMap(({ history }) => history.events.map(({ eventType }) => eventType)));
}
