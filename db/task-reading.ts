import type { BoundValues } from './bound-values.ts';
import type { Tx } from './connection.ts';
import type { OrderTerm } from './list.ts';
import type { ListSource } from './list-source.ts';
import type { TaskRow } from './task-store.ts';

/**
 * Organisations that a task concerns: its candidates where it names some; else those that its data name, that of who
 * started the run, and the holder of its serial.
 */
const concerned = `case when cardinality(t.candidates) > 0 then t.candidates else array(
  select o.id from jsonb_each_text(t.data) d join organisation o on o.id = d.value
  union select u.organisation from run r join user_account u on u.id = r.started_by where r.id = t.run_id and u.organisation is not null
  union select o.id from serial s join object_state h on h.epc = s.epc join organisation o on o.uri = h.holder where s.serial = t.serial) end`;

/** Tasks as lists show them. */
export const taskSource: ListSource = {
  from: 'task t join sop s on s.id = t.sop_id',
  columns: {
    id: { sql: 't.id', type: 'text' },
    run: { sql: 't.run_id', type: 'uuid' },
    element: { sql: 't.element', type: 'text' },
    sop: { sql: 't.sop_id', type: 'text' },
    version: { sql: 't.version', type: 'text' },
    sop_title_zh: { sql: 's.title_zh', type: 'text' },
    sop_title_en: { sql: 's.title_en', type: 'text' },
    kind: { sql: 't.kind', type: 'text' },
    title_zh: { sql: 't.title_zh', type: 'text' },
    title_en: { sql: 't.title_en', type: 'text' },
    assignee: { sql: 't.assignee', type: 'text', nullable: true },
    candidates: { sql: 't.candidates', type: 'text[]' },
    roles: { sql: 't.roles', type: 'text[]' },
    priority: { sql: 't.priority', type: 'int' },
    due: { sql: 't.due', type: 'timestamptz', nullable: true },
    batch: { sql: 't.batch', type: 'text', nullable: true },
    order: { sql: 't."order"', type: 'text', nullable: true },
    serial: { sql: 't.serial', type: 'text', nullable: true },
    lot: { sql: 't.lot', type: 'text', nullable: true },
    status: { sql: 't.status', type: 'text' },
    claimed_by: { sql: 't.claimed_by', type: 'text', nullable: true },
    completed_by: { sql: 't.completed_by', type: 'text', nullable: true },
    completed_at: { sql: 't.completed_at', type: 'timestamptz', nullable: true },
    created_at: { sql: 't.created_at', type: 'timestamptz' },
    organisations: { sql: concerned, type: 'text[]', hidden: true },
  },
  key: ['id'],
  search: ['title_zh', 'title_en', 'batch', 'order', 'serial', 'lot', 'sop'],
};

/** Most urgent first: priority, then what is due soonest, then the oldest. */
export const mostUrgentFirst: OrderTerm[] = [
  { sql: 't.priority', type: 'int', descending: true },
  { sql: `coalesce(t.due, 'infinity')`, type: 'timestamptz', descending: false },
  { sql: 't.created_at', type: 'timestamptz', descending: false },
  // those that a turn opened together, in the order of their making: `.i9` before `.i10`
  { sql: 'length(t.id)', type: 'int', descending: false },
  { sql: 't.id', type: 'text', descending: false },
];

/** Open tasks that a person may do: by assignment, candidacy or role, with no duty in the way. */
export function doable(
  person: { user: string; roles: readonly string[]; organisation?: string | null },
  values: BoundValues,
): string {
  const user = values.add(person.user);
  const roles = values.add([...person.roles]);
  const named = values.add([person.user, ...(person.organisation ? [person.organisation] : [])]);
  return `t.status in ('open', 'claimed') and (t.claimed_by is null or t.claimed_by = ${user}) and (t.assignee is null or t.assignee = ${user})
    and (t.assignee = ${user} or t.candidates && ${named}::text[] or cardinality(t.roles) = 0 or t.roles && ${roles}::text[])
    and (t.duties = '[]' or not exists (select from jsonb_array_elements(t.duties) duty, lateral (
      select bool_or(${user} in (o.completed_by, g.user_name)) as mine from task o left join task_signature g on g.task_id = o.id
      where o.status = 'completed' and o.id <> t.id
        and (duty -> 'steps') ?| array[o.element, o.sop_id || ':' || o.element]
        and case duty ->> 'over' when 'batch' then o.batch = duty ->> 'key' when 'serial' then o.serial = duty ->> 'key'
          when 'lot' then o.lot = duty ->> 'key' when 'order' then o."order" = duty ->> 'key' else o.run_id = t.run_id end) done
      where case duty ->> 'kind' when 'separation' then done.mine else not done.mine end))`;
}

/** A task's whole row, or undefined; with the organisations that it concerns where somebody from outside asks. */
export async function readTask(
  tx: Tx,
  id: string,
  fromOutside: boolean,
): Promise<(TaskRow & { organisations: string[] }) | undefined> {
  const [row] = await tx.query<TaskRow & { organisations: string[] }>(
    `select t.*, ${fromOutside ? concerned : `'{}'::text[]`} as organisations from task t where t.id = $1`,
    [id],
  );
  return row;
}

export interface TaskSignature {
  user: string;
  name: string;
  meaning_zh: string;
  meaning_en: string;
  signed_at: string;
}

export interface TaskComment {
  id: string;
  author: string;
  body: string;
  at: string;
}

/** What a task's page needs beside the row: the form as released, comments, signatures. */
export async function taskDetail(tx: Tx, task: { id: string; plan_hash: string; form: string | null }) {
  const [plan] = await tx.query<{ form: unknown; language: string; zone: string | null }>(
    `select body -> 'forms' -> $2::text as form, body ->> 'language' as language, body ->> 'zone' as zone from plan where hash = $1`,
    [task.plan_hash, task.form ?? ''],
  );
  const signatures = await tx.query<TaskSignature>(
    `select user_name as "user", printed_name as name, meaning_zh, meaning_en, signed_at from task_signature where task_id = $1 order by n`,
    [task.id],
  );
  const comments = await tx.query<TaskComment>(
    'select id::text, author, body, at from task_comment where task_id = $1 order by id limit 500',
    [task.id],
  );
  return { form: plan?.form ?? null, language: plan?.language ?? 'feel', zone: plan?.zone ?? 'UTC', signatures, comments };
}
