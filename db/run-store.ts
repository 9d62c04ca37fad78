import { engineVersion } from '../domain/engine/engine-version.ts';
import type { Actor, Instant, Variables } from '../domain/engine/event.ts';
import type { InboxEvent, InboxRow } from '../domain/engine/ports.ts';
import type { Refused } from '../domain/record/refusal.ts';
import { audit } from './audit-log.ts';
import type { Tx } from './connection.ts';

/** The channel on which the relay hears that inboxes have grown; its payload is the run's id. */
export const inboxChannel = 'vouch_inbox';

/** The same for runs of a crowd, which many were told at once: they wait behind those that a person waits for. */
export const crowdChannel = 'vouch_crowd';

/** The channel on which the console hears what changed; its payload is JSON `{run?, task?, kind}`. */
export const changeChannel = 'vouch_change';

const append = `
with r as (
  update run set last_inbox = last_inbox + 1, touched_at = now()
  where id = $1 and status in ('created', 'running') returning id, last_inbox
), i as (
  insert into inbox (run_id, n, event) select id, last_inbox, $2::jsonb from r returning n
)
select n, pg_notify('${inboxChannel}', $1::text) from i`;

/**
 * Puts an event into a run's inbox, in the transaction of the act that caused it.
 * @returns its number, or nothing when the run has ended
 */
export async function appendToInbox(tx: Tx, run: string, event: InboxEvent): Promise<number | undefined> {
  const [row] = await tx.query<{ n: number }>(append, [run, JSON.stringify(event)]);
  return row?.n;
}

/** Rows of a run's inbox after number `after`, in order. */
export async function readInbox(tx: Tx, run: string, after: number): Promise<InboxRow[]> {
  return tx.query<InboxRow>('select n, event from inbox where run_id = $1 and n > $2 order by n limit 500', [run, after]);
}

export interface RunStart {
  /** Decides that a repeated cause starts one run: `message:<id>`, `request:<idempotency key>`. */
  cause?: string;
  sop: string;
  /** Default: the released version. */
  version?: string;
  startEvent?: string;
  variables: Variables;
  actor?: Actor;
  at: Instant;
  /** Run attributes as the plan's expressions gave them. */
  attributes?: Partial<Record<'batch' | 'order' | 'serial' | 'lot', string>>;
}

export interface RunStarted {
  id: string;
  version: string;
  plan: string;
}

/**
 * Makes a run and its first inbox row. The workflow follows by the relay.
 * @returns the run, or a refusal `sop-not-released` / `sop-version-unknown`
 */
export async function startRun(tx: Tx, start: RunStart): Promise<RunStarted | Refused> {
  const [version] = await tx.query<{ version: string; plan_hash: string }>(
    `select version, plan_hash from sop_version where sop_id = $1 and
       case when $2::text is null then status = 'released' else version = $2 and status in ('released', 'superseded') end`,
    [start.sop, start.version ?? null],
  );
  if (!version) return notReleased(start);
  const event: InboxEvent = {
    type: 'start',
    at: start.at,
    variables: start.variables,
    ...(start.startEvent && { startEvent: start.startEvent }),
    ...(start.actor && { actor: start.actor }),
  };
  const { batch = null, order = null, serial = null, lot = null } = start.attributes ?? {};
  const [row] = await tx.query<{ id: string; fresh: boolean }>(insertRun, [
    start.sop,
    version.version,
    version.plan_hash,
    batch,
    order,
    serial,
    lot,
    start.actor?.user ?? null,
    start.at,
    start.cause ?? null,
    JSON.stringify(event),
    engineVersion,
  ]);
  if (!row) return alreadyStarted(tx, start, version);
  if (start.actor) {
    await audit(tx, {
      actor: start.actor,
      action: 'run.started',
      record: { type: 'run', id: row.id },
      businessAt: start.at,
      sop: start.sop,
      version: version.version,
      run: row.id,
    });
  }
  return { id: row.id, version: version.version, plan: version.plan_hash };
}

const insertRun = `
with r as (
  insert into run (id, sop_id, version, plan_hash, batch, "order", serial, lot, started_by, started_at, cause,
    engine_version, last_inbox)
  values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $12, 1)
  on conflict (cause) do nothing returning id
), i as (
  insert into inbox (run_id, n, event) select id, 1, $11::jsonb from r
)
select id, pg_notify('${inboxChannel}', id::text), pg_notify('${changeChannel}', json_build_object('run', id, 'kind', 'run-started')::text) from r`;

async function alreadyStarted(tx: Tx, start: RunStart, version: { version: string; plan_hash: string }): Promise<RunStarted> {
  const [row] = await tx.query<{ id: string }>('select id from run where cause = $1', [start.cause]);
  return { id: row!.id, version: version.version, plan: version.plan_hash };
}

function notReleased(start: RunStart): Refused {
  return start.version
    ? {
        refused: 'sop-version-unknown',
        message: {
          zh: `程序 ${start.sop} 没有可运行的版本 ${start.version}：请选择已发布的版本。`,
          en: `SOP ${start.sop} has no version ${start.version} that may run: choose a released one.`,
        },
      }
    : {
        refused: 'sop-not-released',
        message: {
          zh: `程序 ${start.sop} 尚未发布：请先由第二人签字发布。`,
          en: `SOP ${start.sop} is not released: have a second person release it first.`,
        },
      };
}
