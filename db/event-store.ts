import { randomUUID } from 'node:crypto';
import type { Json } from '../domain/json.ts';
import { isRefused, type Refused } from '../domain/record/refusal.ts';
import { completeEvent, type EventDraft, namesIn } from '../domain/trace/capture.ts';
import type { EpcisEvent } from '../domain/trace/epcis-event.ts';
import { effectsOf, objectRolesOf } from '../domain/trace/genealogy.ts';
import { systemActor } from './audit-log.ts';
import type { Tx } from './connection.ts';
import { lookUpNames } from './name-book.ts';
import type { ActContext } from './perform-act.ts';
import { project } from './projections/project.ts';

/** A stored event: its number in the store and its EPCIS identity. */
export interface Captured {
  id: string;
  eventID: string;
}

/**
 * Captures an EPCIS 2.0 event in the transaction of the act that it tells of: validated, appended, looked up by its
 * objects, projected. Idempotent by the run and the command's key; an event that says what this very step has said
 * already is stored once. Refusals: `event-invalid`, `part-in-other-device`, `already-packed`.
 */
export async function captureEvent(
  tx: Tx,
  draft: EventDraft,
  context: ActContext,
): Promise<(Captured & { [key: string]: Json }) | Refused> {
  const stored = await storedUnder(tx, context);
  if (stored) return { ...stored };
  const now = new Date().toISOString();
  const event = completeEvent(draft, await lookUpNames(tx, namesIn(draft)), {
    eventID: `urn:uuid:${randomUUID()}`,
    eventTime: context.at,
    recordTime: now,
    offset: context.actor?.offset ?? systemActor.offset,
  });
  if (isRefused(event)) return event;
  const same = await saidAlready(tx, event, context);
  if (same) return { ...same };
  return store(tx, event, context);
}

async function store(tx: Tx, event: EpcisEvent, context: ActContext): Promise<(Captured & { [key: string]: Json }) | Refused> {
  const roles = objectRolesOf(event);
  const rows = await tx.query<{ id: string }>(append, [
    event.eventID,
    event.type,
    event.bizStep ?? null,
    event.eventTime,
    event.recordTime,
    event.errorDeclaration !== undefined,
    context.run || null,
    context.instance,
    context.key,
    JSON.stringify(event),
  ]);
  const id = rows[0]!.id;
  await tx.query(nameObjects, [roles.map(({ uri }) => uri)]);
  await tx.query(index, [id, roles.map(({ uri }) => uri), roles.map(({ role }) => role)]);
  const refused = await project(tx, { id, at: event.eventTime, effects: effectsOf(event) });
  return refused ?? { id, eventID: event.eventID as string };
}

async function storedUnder(tx: Tx, { run, key }: ActContext): Promise<Captured | undefined> {
  if (!run) return undefined;
  const rows = await tx.query<Captured>(
    'select id::text as id, event_id as "eventID" from event where run_id = $1 and command_key = $2',
    [run, key],
  );
  return rows[0];
}

/** An act captures what it implies; the step may declare the same event, which then adds nothing. */
async function saidAlready(tx: Tx, event: EpcisEvent, { run, instance }: ActContext): Promise<Captured | undefined> {
  if (!run) return undefined;
  const rows = await tx.query<Captured & { body: EpcisEvent }>(
    `select id::text as id, event_id as "eventID", body from event
     where run_id = $1 and instance = $2 and type = $3 and biz_step is not distinct from $4 and event_time = $5`,
    [run, instance, event.type, event.bizStep ?? null, event.eventTime],
  );
  const same = rows.find(({ body }) => addsNothing(event, body));
  return same && { id: same.id, eventID: same.eventID };
}

function addsNothing(event: EpcisEvent, stored: EpcisEvent): boolean {
  const { eventID: _id, recordTime: _time, ...said } = event;
  return Object.entries(said).every(([field, value]) => equal(value, (stored as Record<string, unknown>)[field]));
}

function equal(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    const [one, other] = [left, right].map((list) => list.map((item) => canonical(item)).sort());
    return JSON.stringify(one) === JSON.stringify(other);
  }
  return canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value) ?? '';
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted.map(([name, inner]) => [name, canonical(inner)]));
}

const append = `
insert into event (event_id, type, biz_step, event_time, record_time, declares_error, run_id, instance, command_key, body)
values ($1, $2, $3, $4, $5, $6, $7::uuid, $8, $9, $10::jsonb) returning id::text as id`;

/** Gives every URI its number; in their order, so that two captures cannot wait for each other. */
export const nameObjects = `
insert into epc (uri) select distinct uri from unnest($1::text[]) as u(uri) order by uri on conflict (uri) do nothing`;

const index = `
insert into event_epc (epc, event, role)
select distinct epc.id, $1::bigint, named.role from unnest($2::text[], $3::text[]) as named(uri, role) join epc using (uri)`;
