import { compile } from '../domain/engine/expression.ts';
import type { Instant } from '../domain/engine/event.ts';
import { Fault } from '../domain/engine/fault.ts';
import type { Json } from '../domain/json.ts';
import type { Noun } from '../domain/record/noun.ts';
import { nouns } from '../domain/record/nouns.ts';
import { isRefused } from '../domain/record/refusal.ts';
import type { Expression, Plan } from '../domain/sop/plan.ts';
import { runAttributes } from '../domain/sop/run-attributes.ts';
import { businessNow } from './clock-store.ts';
import type { Database, Tx } from './connection.ts';
import { listSourceOf } from './list-source.ts';
import { isWhole } from './parallel-start.ts';
import { startRun } from './run-store.ts';

interface Changed {
  record_type: string;
  record_id: string;
  /** First of its versions that nobody has looked at. */
  first: number;
}

type Row = Record<string, Json>;

/** A record on both sides of one audit entry; no row before it is made. */
interface Step {
  version: number;
  before: Row | undefined;
  after: Row;
}

interface Start {
  sop_id: string;
  version: string;
  element: string;
  n: number;
  parallel: boolean;
  plan: Plan;
}

const atOnce = 200;

/**
 * Begins the runs whose conditional start event's condition a changed record has made true: false of the record before an
 * audit entry, true after it (BPMN 2.0.2, table 10.84). The record is the run's first variable.
 * @returns how many records were looked at
 */
export async function startByConditions(database: Database): Promise<number> {
  for (let seen = 0; ; seen++) {
    if (seen === atOnce || !(await database.transaction(lookAtNext))) return seen;
  }
}

async function lookAtNext(tx: Tx): Promise<boolean> {
  const [changed] = await tx.query<Changed>(
    `with gone as (
       delete from changed_record where (record_type, record_id) =
         (select record_type, record_id from changed_record limit 1 for update skip locked)
       returning record_type, record_id, version
     ) select record_type, record_id, min(version) as first from gone group by 1, 2`,
  );
  if (!changed) return false;
  const noun = Object.values<Noun>(nouns).find(({ name }) => name === changed.record_type);
  if (!noun) return true;
  const steps = await stepsOf(tx, noun, changed);
  const at = await businessNow(tx);
  for (const start of await startsOn(tx, noun)) {
    for (const step of steps) await beginWhereTrue(tx, start, noun, changed.record_id, step, at);
  }
  return true;
}

const startsOn = (tx: Tx, { name }: Noun) =>
  tx.query<Start>(
    `select s.sop_id, s.version, s.element, s.n, s.parallel, p.body as plan from start_subscription s
     join sop_version v using (sop_id, version) join plan p on p.hash = v.plan_hash
     where s.kind = 'conditional' and s.name = $1 and not s.happened order by s.sop_id, s.element, s.n`,
    [name],
  );

/** The states of a record since its first new entry, told backwards from the row as it stands. */
async function stepsOf(tx: Tx, noun: Noun, { record_type, record_id, first }: Changed): Promise<Step[]> {
  const key = noun.key.length === 1 ? [record_id] : record_id.split('/');
  const { columns } = listSourceOf(noun);
  const matches = noun.key.map((name, n) => `t."${name}" = ($${n + 4})::${columns[name]!.type}`).join(' and ');
  const [read] = await tx.query<{ row: Row | null; entries: { version: number; changes: Record<string, { old?: Json }> }[] }>(
    `select (select to_jsonb(t) from "${noun.table}" t where ${matches}) as row,
       (select coalesce(jsonb_agg(jsonb_build_object('version', record_version, 'changes', changes) order by record_version desc), '[]')
        from audit_entry where record_type = $1 and record_id = $2 and record_version >= $3) as entries`,
    [record_type, record_id, first, ...key],
  );
  const fields = Object.keys(noun.schema.shape);
  let after = read?.row && Object.fromEntries(fields.map((name) => [name, read.row?.[name] ?? null]));
  const steps: Step[] = [];
  for (const { version, changes } of read?.entries ?? []) {
    if (!after) break;
    const old = Object.entries(changes).flatMap(([name, change]) =>
      name in after! ? [[name, change.old ?? null] as const] : [],
    );
    const isMade = version === 1 && !Object.values(changes).some((change) => 'old' in change);
    const before: Row | undefined = isMade ? undefined : { ...after, ...Object.fromEntries(old) };
    steps.unshift({ version, before, after });
    after = before;
  }
  return steps;
}

async function beginWhereTrue(tx: Tx, start: Start, noun: Noun, record: string, step: Step, at: Instant): Promise<void> {
  const { sop_id: sop, version, element, n, plan } = start;
  const condition = plan.starts[n]?.condition;
  const zone = plan.zone ?? 'UTC';
  const holds = (row: Row | undefined) => row !== undefined && isTrueOf(condition, noun, row, { now: at, zone });
  if (!holds(step.after) || holds(step.before)) return;
  if (start.parallel && !(await isWhole(tx, start))) return;
  const variables = { [noun.table]: step.after };
  const started = await startRun(tx, {
    cause: `condition:${sop}:${version}:${element}:${n}:${noun.name}:${record}:${step.version}`,
    sop,
    version,
    startEvent: element,
    variables,
    at,
    attributes: runAttributes(plan, variables, { now: at, zone }),
  });
  if (isRefused(started)) throw new Error(started.message.en);
}

/** What cannot be worked out of a record does not hold. */
function isTrueOf(condition: Expression | undefined, noun: Noun, row: Row, env: { now: Instant; zone: string }): boolean {
  const scope = { get: (name: string) => (name === noun.table ? row : undefined), has: (name: string) => name === noun.table };
  try {
    return condition !== undefined && compile(condition)(scope, env) === true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}
