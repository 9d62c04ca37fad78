import { compile, toText } from '../domain/engine/expression.ts';
import type { Instant } from '../domain/engine/event.ts';
import { addDuration, formatInstant, parseCycle, parseDuration, parseInstant } from '../domain/engine/instant.ts';
import type { Plan, StartPlan } from '../domain/sop/plan.ts';
import { watchedNoun } from '../domain/sop/watched-noun.ts';
import { businessNow } from './clock-store.ts';
import type { Tx } from './connection.ts';

/** When a timer start event begins a run: next, and by which cycle (`R3/PT1H`) again. */
export interface Schedule {
  next_due: Instant | null;
  schedule: string | null;
}

const unknown = { get: () => undefined, has: () => false };

/** Lets a released version wait for what begins its runs; the version before waits no more. */
export async function armStarts(tx: Tx, { sop, version }: { sop: string; version: string }, plan: Plan): Promise<void> {
  await tx.query('delete from start_subscription where sop_id = $1', [sop]);
  const now = await businessNow(tx);
  const starts = plan.starts.flatMap((start, n) => {
    if (plan.elements[start.process]?.executable === false) return [];
    if (start.kind === 'conditional') return watched(plan, start).map((row) => ({ ...row, n }));
    if (start.kind !== 'message' && start.kind !== 'signal' && start.kind !== 'timer') return [];
    return [{ ...rowOf(plan, start), n, ...(start.kind === 'timer' && scheduleOf(start, now, plan.zone ?? 'UTC')) }];
  });
  await tx.query(
    `insert into start_subscription (sop_id, version, element, n, kind, name, parallel, joins_open, next_due, schedule)
     select $1, $2, s.element, s.n, s.kind, s.name, s.parallel, s.joins_open, s.next_due, s.schedule
     from jsonb_to_recordset($3::jsonb) as s(element text, n int, kind text, name text, parallel boolean, joins_open boolean,
       next_due timestamptz, schedule text)`,
    [sop, version, JSON.stringify(starts)],
  );
}

function rowOf({ elements, flows }: Plan, { element, kind, name = element }: StartPlan) {
  const at = elements[element];
  const gateway = elements[flows[at?.incoming[0] ?? '']?.source ?? ''];
  return { element, kind, name, parallel: at?.parallelMultiple === true, joins_open: gateway?.eventGatewayType === 'parallel' };
}

/** A condition waits for changes of the kind of record that it names; one that names none begins nothing. */
function watched(plan: Plan, start: StartPlan) {
  const noun = watchedNoun(start.condition);
  return noun ? [{ ...rowOf(plan, start), name: noun.name }] : [];
}

/** Reckoned from the release: what is no time begins nothing. */
function scheduleOf({ timer }: StartPlan, now: Instant, zone: string): Schedule {
  const source = (timer && toText(compile(timer.value)(unknown, { now, zone }))) ?? '';
  const at = Date.parse(now);
  const cycle = parseCycle(source, zone);
  if (cycle?.repeat === 0) return { next_due: null, schedule: null };
  if (cycle) return { next_due: instantOf(cycle.start ?? addDuration(at, cycle.every, zone)), schedule: source };
  const duration = parseDuration(source);
  return { next_due: instantOf(duration ? addDuration(at, duration, zone) : parseInstant(source, zone)), schedule: null };
}

/** The schedule after one of its times has come. */
export function following(due: Instant, schedule: string | null, zone: string): Schedule {
  const cycle = schedule === null ? null : parseCycle(schedule, zone);
  if (!cycle || schedule === null || cycle.repeat === 1 || cycle.repeat === 0) return { next_due: null, schedule: null };
  const next = addDuration(Date.parse(due), cycle.every, zone);
  if (cycle.end !== undefined && next > cycle.end) return { next_due: null, schedule: null };
  const left = cycle.repeat === -1 ? schedule : schedule.replace(/^R\d+/, `R${cycle.repeat - 1}`);
  return { next_due: instantOf(next), schedule: left };
}

const instantOf = (ms: number | null): Instant | null => (ms === null ? null : formatInstant(ms));
