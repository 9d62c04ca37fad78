import { subject } from '@casl/ability';
import { z } from 'zod';
import { isPartner } from '../../domain/access/roles.ts';
import type { Action } from '../../domain/access/subjects.ts';
import { businessNow } from '../../db/clock-store.ts';
import { readPlan } from '../../db/plan-store.ts';
import { loopsOfTask, taskLoops } from '../../db/task-loops.ts';
import { doable, mostUrgentFirst, readTask, taskDetail, taskSource } from '../../db/task-reading.ts';
import {
  claimTask,
  commentTask,
  completeTask,
  reassignTask,
  releaseTask,
  type TaskAct,
  type TaskRow,
} from '../../db/task-store.ts';
import type { Tx } from '../../db/connection.ts';
import { readUser } from '../../db/user-store.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { problemOf } from '../fault-of.ts';
import { cursorAnswer, pageOf } from '../list-answer.ts';
import { cursorQuery } from '../list-query.ts';
import { Problem } from '../problem.ts';
import { badInput, notFound } from '../problems.ts';
import { itemId, reason, signature, userId, variables } from '../schemas.ts';
import { settled } from '../settled.ts';
import { detail, listed, task } from '../task-schema.ts';
import { verifySigners } from '../verify-signers.ts';
import { stored } from '../stored.ts';

const names = Object.keys(task.shape);

function shown(row: TaskRow): z.infer<typeof task> {
  const renamed: Record<string, unknown> = { ...row, run: row.run_id, sop: row.sop_id };
  return stored(Object.fromEntries(names.map((name) => [name, renamed[name]])));
}

type Asking = Pick<Call<{ id: string }, unknown, unknown>, 'tx' | 'params' | 'ability' | 'person'>;

/** @throws Problem 404 also for a task that is none of the caller's business */
async function taskFor(action: Action, { tx, params, ability, person }: Asking): Promise<TaskRow> {
  const row = await readTask(tx, params.id, isPartner(person.roles));
  if (!row || !ability.can(action, subject('Task', { ...row }) as never)) throw notFound(params.id);
  return row;
}

const list = endpoint({
  method: 'get',
  path: '/tasks',
  title: { zh: '我可办理的任务，最紧急的在前', en: 'Tasks that I may do, the most urgent first' },
  input: {
    query: cursorQuery(taskSource, {
      mine: z.boolean().optional().meta({ description: 'claimed by me or assigned to me' }),
      all: z.boolean().optional().meta({ description: 'also tasks of others, in any status' }),
    }),
  },
  output: pageOf(listed),
  ability: ['read', 'Task'],
  statuses: [200],
  handler: async (call) => {
    const { mine, all, ...filter } = (call.query.filter ?? {}) as { mine?: boolean; all?: boolean };
    const page = await cursorAnswer(
      'Task',
      taskSource,
      { ...call, query: { ...call.query, filter } },
      {
        order: mostUrgentFirst,
        within: (values) => {
          if (mine)
            return `(t.claimed_by = ${values.add(call.person.user)} or t.assignee = ${values.add(call.person.user)}) and t.status in ('open', 'claimed')`;
          // who asks for what is done asks about others' work too
          return all || 'status' in filter ? undefined : doable(call.person, values);
        },
      },
    );
    return { ...page, data: await withLoops(call.tx, page.data) };
  },
});

async function withLoops(tx: Tx, rows: { id: string }[]): Promise<never[]> {
  const loops = await taskLoops(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, loops: loops.get(row.id) ?? [] })) as never[];
}

const read = endpoint({
  method: 'get',
  path: '/tasks/:id',
  title: { zh: '任务详情', en: 'A task with its form and data' },
  input: { params: itemId },
  output: detail,
  ability: ['read', 'Task'],
  statuses: [200, 404],
  handler: async (call) => {
    const row = await taskFor('read', call);
    const { data, duties, signature: asked, values, plan_hash: formVersion } = row;
    const [more, loops] = [await taskDetail(call.tx, row), await loopsOfTask(call.tx, row.id)];
    return stored({ ...shown(row), data, duties, signature: asked, values, formVersion, loops, ...more });
  },
});

/** Who acts, when, and in which zone dates of the form are meant. */
async function actOn(call: Call<{ id: string }, unknown, unknown>): Promise<TaskAct> {
  const row = await taskFor('work', call);
  const { actor, address, station } = call.acting;
  const plan = await readPlan(call.tx, row.plan_hash);
  return {
    user: call.person.user,
    roles: [...call.person.roles],
    actor,
    at: await businessNow(call.tx),
    zone: plan?.zone ?? 'UTC',
    ...(address && { address }),
    ...(station && { station }),
  };
}

function done(call: Call<unknown, unknown, unknown>, answer: TaskRow | Refused): z.infer<typeof task> {
  const row = settled(answer);
  call.woken(row.run_id);
  return shown(row);
}

const claim = endpoint({
  method: 'post',
  path: '/tasks/:id/claim',
  title: { zh: '领取任务', en: 'Claim a task' },
  input: { params: itemId },
  output: task,
  ability: ['work', 'Task'],
  statuses: [200, 403, 404, 409],
  handler: async (call) => done(call, await claimTask(call.tx, call.params.id, await actOn(call))),
});

const release = endpoint({
  method: 'post',
  path: '/tasks/:id/release',
  title: { zh: '释放任务', en: 'Give a claimed task back' },
  input: { params: itemId },
  output: task,
  ability: ['work', 'Task'],
  statuses: [200, 403, 404, 409],
  handler: async (call) => done(call, await releaseTask(call.tx, call.params.id, await actOn(call))),
});

const complete = endpoint({
  method: 'post',
  path: '/tasks/:id/complete',
  title: { zh: '完成任务', en: 'Complete a task' },
  input: {
    params: itemId,
    body: z.strictObject({
      values: variables.default({}),
      formVersion: z.string().max(200).optional(),
      signatures: z.array(signature).max(10).default([]),
    }),
  },
  output: task,
  ability: ['work', 'Task'],
  statuses: [200, 403, 404, 409, 422, 423],
  prepare: (call) => verifySigners(call.body.signatures, call, call.parts),
  handler: async (call, signers) => {
    const { values, formVersion, signatures } = call.body;
    const act = await actOn(call);
    const answer = await completeTask(call.tx, call.params.id, act, { values, signers, ...(formVersion && { formVersion }) });
    // a record that the values name and that is not there: the task is, so this is no 404
    if (isRefused(answer) && answer.refused.endsWith('-unknown')) throw problemOf(answer, 409);
    const row = settled(answer);
    refuseOtherMeaning(
      row,
      signatures.map(({ meaning }) => meaning),
    );
    return done(call, row);
  },
});

/** A signature says what it means (21 CFR 11.50): who was shown another meaning has not signed this one. */
function refuseOtherMeaning({ signature: rule }: TaskRow, meanings: (string | undefined)[]): void {
  const asked = rule?.meaning;
  if (meanings.length > 0 && !rule)
    throw new Problem(422, 'signature-not-asked', {
      zh: '此步骤不需要签名：请去掉签名后提交。',
      en: 'This step asks for no signature: send it without.',
    });
  const other = meanings.find((meaning) => meaning !== undefined && meaning !== asked?.zh && meaning !== asked?.en);
  if (other !== undefined)
    throw new Problem(409, 'signature-meaning', {
      zh: `签名含义应为“${asked?.zh}”：请重新打开任务，核对后再签。`,
      en: `The signature means "${asked?.en}": open the task again, check it and sign anew.`,
    });
}

const reassign = endpoint({
  method: 'post',
  path: '/tasks/:id/reassign',
  title: { zh: '改派任务', en: 'Give a task to another person' },
  input: { params: itemId, body: z.strictObject({ user: userId, reason }) },
  output: task,
  ability: ['reassign', 'Task'],
  statuses: [200, 403, 404, 409],
  handler: async (call) => {
    const to = await readUser(call.tx, call.body.user);
    if (to?.status !== 'active')
      throw badInput([
        {
          path: 'body.user',
          message: { zh: `没有在用账户 ${call.body.user}。`, en: `There is no active account ${call.body.user}.` },
        },
      ]);
    return done(call, await reassignTask(call.tx, call.params.id, await actOn(call), call.body));
  },
});

const comment = endpoint({
  method: 'post',
  path: '/tasks/:id/comments',
  title: { zh: '添加备注', en: 'Comment on a task' },
  input: { params: itemId, body: z.strictObject({ text: z.string().trim().min(1).max(5000) }) },
  output: z.object({ id: z.string() }),
  ability: ['work', 'Task'],
  statuses: [201, 404],
  handler: async (call) => settled(await commentTask(call.tx, call.params.id, await actOn(call), call.body.text)),
});

export const taskRoutes = [list, read, claim, release, complete, reassign, comment];
