import type { Actor, Instant } from '../domain/engine/event.ts';
import type { Json } from '../domain/json.ts';
import type { Tx } from './connection.ts';

/**
 * What an audit entry says (21 CFR 11.10(e), EU Annex 11 §9): who, when, what, the old and the new value, why, and under
 * which SOP version and run. `at` in the table is real time; `businessAt` the instant of the event it belongs to.
 */
export interface AuditEntry {
  actor: Actor;
  roles?: string[];
  onBehalfOf?: string;
  /** `<record>.<past tense>`: `serial.reserved`, `task.completed`, `session.refused`. */
  action: string;
  record: { type: string; id: string };
  changes?: Record<string, { old?: Json; new?: Json }>;
  reason?: string;
  businessAt?: Instant;
  sop?: string;
  version?: string;
  run?: string;
  element?: string;
  station?: string;
  address?: string;
  program?: string;
}

/** The system as an actor, where no person stands behind an act. */
export const systemActor: Actor = { user: 'system', offset: '+00:00' };

/**
 * Writes entries in the transaction of what they describe; the only way to write the audit log. Each carries the dense
 * version of its record. What a conditional start event looks at is set aside for it, from its first new version on.
 */
export async function audit(tx: Tx, ...entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry, order) => ({
    order,
    actor: entry.actor.user,
    actor_offset: entry.actor.offset,
    roles: entry.roles ?? [],
    on_behalf_of: entry.onBehalfOf,
    action: entry.action,
    record_type: entry.record.type,
    record_id: entry.record.id,
    changes: entry.changes ?? {},
    reason: entry.reason,
    business_at: entry.businessAt,
    sop_id: entry.sop,
    version: entry.version,
    run_id: entry.run,
    element: entry.element,
    station: entry.station,
    address: entry.address,
    program: entry.program,
  }));
  await tx.query(insert, [JSON.stringify(rows)]);
}

// heads are locked in the order of their key, so that two transactions on the same records cannot wait for each other
const insert = `
with entry as (
  select * from jsonb_to_recordset($1::jsonb) as e("order" int, actor text, actor_offset text, roles text[], on_behalf_of text,
    action text, record_type text, record_id text, changes jsonb, reason text, business_at timestamptz, sop_id text,
    version text, run_id uuid, element text, station text, address text, program text)
), head as (
  insert into record_head as h (record_type, record_id, version)
  select record_type, record_id, count(*)::int from entry group by 1, 2 order by 1, 2
  on conflict (record_type, record_id) do update set version = h.version + excluded.version
  returning record_type, record_id, version
), watched as (
  insert into changed_record (record_type, record_id, version)
  select record_type, record_id, h.version - count(*)::int + 1 from entry join head h using (record_type, record_id)
  where exists (select from start_subscription s where s.kind = 'conditional' and s.name = record_type)
  group by record_type, record_id, h.version
)
insert into audit_entry (actor, actor_offset, roles, on_behalf_of, action, record_type, record_id, record_version, changes,
  reason, business_at, sop_id, version, run_id, element, station, address, program)
select e.actor, e.actor_offset, e.roles, e.on_behalf_of, e.action, e.record_type, e.record_id,
  h.version - count(*) over (partition by e.record_type, e.record_id)::int
    + row_number() over (partition by e.record_type, e.record_id order by e."order")::int,
  e.changes, e.reason, e.business_at, e.sop_id, e.version, e.run_id, e.element, e.station, e.address, e.program
from entry e join head h using (record_type, record_id) order by e."order"`;
