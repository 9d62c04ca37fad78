import type { DutyRule, RecordStep, SignatureRule } from '../domain/engine/command.ts';
import type { Actor, Instant, Variables } from '../domain/engine/event.ts';
import type { FormSchema } from '../domain/form/form-schema.ts';
import { settleForm } from '../domain/form/settle-form.ts';
import { validateForm } from '../domain/form/validate-form.ts';
import type { Json } from '../domain/json.ts';
import { isRefused, type Refused } from '../domain/record/refusal.ts';
import { audit } from './audit-log.ts';
import type { Tx } from './connection.ts';
import { appendToInbox, changeChannel } from './run-store.ts';
import { dutyRefusal, keyText, type Person } from './task-duties.ts';
import { checkRecords } from './task-records.ts';
import { type Signer, signTask } from './task-signatures.ts';

/** A task as its row holds it. */
export interface TaskRow {
  id: string;
  run_id: string;
  instance: string;
  element: string;
  sop_id: string;
  version: string;
  plan_hash: string;
  kind: string;
  title_zh: string;
  title_en: string;
  form: string | null;
  assignee: string | null;
  candidates: string[];
  roles: string[];
  priority: number;
  due: Instant | null;
  duties: DutyRule[];
  signature: SignatureRule | null;
  data: Variables;
  records: RecordStep[];
  batch: string | null;
  order: string | null;
  serial: string | null;
  lot: string | null;
  status: 'open' | 'claimed' | 'completed' | 'withdrawn';
  claimed_by: string | null;
  completed_by: string | null;
  completed_at: Instant | null;
  values: Variables | null;
  created_at: Instant;
  changed_at: Instant;
}

/** Who acts on a task, when (business time), and from where. */
export interface TaskAct extends Person {
  actor: Actor;
  at: Instant;
  zone: string;
  address?: string;
  station?: string;
}

/**
 * Takes a task's row for change, and with it its batch and whatever its duties look over: of two steps that one person
 * must not both do, done in the same instant, the second sees the first.
 */
async function lockTask(tx: Tx, id: string): Promise<TaskRow | undefined> {
  const [task] = await tx.query<TaskRow>('select * from task where id = $1 for update', [id]);
  const held = task ? overlooked(task) : [];
  if (held.length > 0)
    await tx.query('select pg_advisory_xact_lock(hashtextextended(name, 7262)) from unnest($1::text[]) as name', [held]);
  return task;
}

/** Names of what must not change meanwhile; sorted, so that no two acts wait for each other. */
function overlooked({ batch, duties, run_id: run }: TaskRow): string[] {
  const names = duties.map(({ over, key }) => (over === 'run' ? `run:${run}` : `${over}:${keyText(key)}`));
  return [...new Set([...(batch ? [`batch:${batch}`] : []), ...names])].toSorted();
}

/** Takes a task for oneself. Refusals: `task-unknown`, `task-closed`, `task-claimed`, and those of duties and roles. */
export async function claimTask(tx: Tx, id: string, act: TaskAct): Promise<TaskRow | Refused> {
  const task = await lockTask(tx, id);
  const refused = notOpen(task, id, act.user) ?? (await dutyRefusal(tx, task!, act));
  if (refused) return refused;
  return change(tx, task!, act, 'task.claimed', { status: 'claimed', claimed_by: act.user });
}

/** Gives a claimed task back to everybody who may do it. */
export async function releaseTask(tx: Tx, id: string, act: TaskAct): Promise<TaskRow | Refused> {
  const task = await lockTask(tx, id);
  const refused = notOpen(task, id, act.user);
  if (refused) return refused;
  return change(tx, task!, act, 'task.released', { status: 'open', claimed_by: null });
}

/** Gives a task to another person, with a reason. The other's roles and duties are checked when they act. */
export async function reassignTask(
  tx: Tx,
  id: string,
  act: TaskAct,
  to: { user: string; reason: string },
): Promise<TaskRow | Refused> {
  const task = await lockTask(tx, id);
  const refused = notOpen(task, id, task?.claimed_by ?? act.user);
  if (refused) return refused;
  return change(tx, task!, act, 'task.reassigned', { status: 'open', claimed_by: null, assignee: to.user }, to.reason);
}

/** Adds a comment to a task, whatever its state. */
export async function commentTask(tx: Tx, id: string, act: TaskAct, text: string): Promise<{ id: string } | Refused> {
  const task = await lockTask(tx, id);
  if (!task) return unknownTask(id);
  const [row] = await tx.query<{ id: string }>(
    'insert into task_comment (task_id, author, body) values ($1, $2, $3) returning id::text',
    [id, act.user, text],
  );
  await audit(tx, { ...entry(task, act, 'task.commented'), changes: { comment: { new: text } } });
  return row!;
}

export interface Completion {
  values: Variables;
  /** Hash of the plan whose form was filled. */
  formVersion?: string;
  /** People whose password was checked in this transaction, in the order of signing. */
  signers: Signer[];
}

/**
 * Completes a task: permission, duties, form, signature, records, the task's state, the audit entry and the row in the
 * run's inbox, all or nothing. What is kept and signed is what the form submits: visible fields, fixed and computed ones
 * by the form's own word. The records' acts are tried and undone here; the run's turn does them.
 */
export async function completeTask(tx: Tx, id: string, act: TaskAct, completion: Completion): Promise<TaskRow | Refused> {
  const task = await lockTask(tx, id);
  const refused = notOpen(task, id, act.user) ?? outdated(task!, completion) ?? (await dutyRefusal(tx, task!, act));
  if (refused) return refused;
  const form = await submittedBy(tx, task!, act, completion.values);
  if (isRefused(form)) return form;
  const { values } = form;
  const signed = await signTask(tx, task!, act, { ...completion, values });
  if (isRefused(signed)) return signed;
  const blocked = await checkRecords(tx, task!, act, values);
  if (blocked) return blocked;
  const n = await appendToInbox(tx, task!.run_id, {
    type: 'taskCompleted',
    at: act.at,
    actor: act.actor,
    instance: task!.instance,
    variables: values,
  });
  if (n === undefined) return runEnded(task!);
  return change(tx, task!, act, 'task.completed', {
    status: 'completed',
    claimed_by: task!.claimed_by,
    completed_by: act.user,
    completed_at: act.at,
    values,
  });
}

/** What a task's form submits of the values sent; a task without a form takes them as they are. */
async function submittedBy(tx: Tx, task: TaskRow, act: TaskAct, values: Variables): Promise<{ values: Variables } | Refused> {
  if (!task.form) return { values };
  const [row] = await tx.query<{ form: FormSchema | null }>(`select body -> 'forms' -> $2 as form from plan where hash = $1`, [
    task.plan_hash,
    task.form,
  ]);
  if (!row?.form) return { values };
  const env = { now: act.at, zone: act.zone };
  const faults = validateForm(row.form, values, task.data, env);
  if (faults.length === 0) return { values: settleForm(row.form, values, task.data, env) };
  return {
    refused: 'form-invalid',
    message: {
      zh: `表单有 ${faults.length} 处需要更正：请查看标出的字段。`,
      en: `The form has ${faults.length} fault(s): see the fields that are marked.`,
    },
    detail: { faults: faults as unknown as Json },
  };
}

const columns = ['status', 'claimed_by', 'assignee', 'completed_by', 'completed_at', 'values'] as const;
type Change = Partial<Record<(typeof columns)[number], Json>>;

async function change(tx: Tx, task: TaskRow, act: TaskAct, action: string, to: Change, reason?: string): Promise<TaskRow> {
  const set = columns.filter((column) => column in to);
  const values = set.map((column) => (column === 'values' ? JSON.stringify(to[column]) : to[column]));
  const [row] = await tx.query<TaskRow>(
    `update task set ${set.map((column, i) => `"${column}" = $${i + 2}`).join(', ')}, changed_at = now() where id = $1
     returning *, pg_notify('${changeChannel}', json_build_object('run', run_id, 'task', id, 'kind', 'task')::text)`,
    [task.id, ...values],
  );
  const changes = Object.fromEntries(
    set.map((column) => [column, { old: (task[column] as Json) ?? null, new: to[column] ?? null }]),
  );
  await audit(tx, { ...entry(task, act, action), changes, ...(reason && { reason }) });
  return row!;
}

function entry(task: TaskRow, act: TaskAct, action: string) {
  return {
    actor: act.actor,
    roles: act.roles,
    action,
    record: { type: 'task', id: task.id },
    businessAt: act.at,
    sop: task.sop_id,
    version: task.version,
    run: task.run_id,
    element: task.element,
    ...(act.address && { address: act.address }),
    ...(act.station && { station: act.station }),
  };
}

function notOpen(task: TaskRow | undefined, id: string, user: string): Refused | undefined {
  if (!task) return unknownTask(id);
  if (task.status === 'completed') return closed(task, `${task.completed_by}`);
  if (task.status === 'withdrawn') return withdrawn();
  if (task.status === 'claimed' && task.claimed_by !== user) return claimed(task);
  return undefined;
}

function outdated(task: TaskRow, { formVersion }: Completion): Refused | undefined {
  if (!formVersion || formVersion === task.plan_hash) return undefined;
  return {
    refused: 'form-outdated',
    message: {
      zh: '表单版本已过期：请重新打开任务，核对后再提交。',
      en: 'The form is outdated: open the task again, check it and submit anew.',
    },
    detail: { formVersion: task.plan_hash },
  };
}

function unknownTask(id: string): Refused {
  return {
    refused: 'task-unknown',
    message: { zh: `没有任务 ${id}：请从待办列表重新打开。`, en: `There is no task ${id}: open it from the inbox again.` },
  };
}

function closed(task: TaskRow, by: string): Refused {
  return {
    refused: 'task-closed',
    message: {
      zh: `此任务已由 ${by} 完成，不能再次办理。`,
      en: `This task was completed by ${by}: it cannot be done again.`,
    },
    detail: { changedBy: by, at: task.completed_at },
  };
}

function withdrawn(): Refused {
  return {
    refused: 'task-closed',
    message: {
      zh: '此任务已被流程撤回：请刷新待办列表。',
      en: 'The process has withdrawn this task: refresh the inbox.',
    },
    detail: { changedBy: 'system' },
  };
}

function claimed(task: TaskRow): Refused {
  return {
    refused: 'task-claimed',
    message: {
      zh: `此任务已由 ${task.claimed_by} 领取：请其释放，或由主管改派。`,
      en: `This task is claimed by ${task.claimed_by}: have them release it, or have it reassigned.`,
    },
    detail: { changedBy: task.claimed_by },
  };
}

function runEnded(task: TaskRow): Refused {
  return {
    refused: 'run-ended',
    message: {
      zh: `流程 ${task.run_id} 已结束，任务不能再办理。`,
      en: `Run ${task.run_id} has ended: its tasks can no longer be done.`,
    },
  };
}
