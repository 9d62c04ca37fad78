import { z } from 'zod';
import { isPartner, roleName } from '../../domain/access/roles.ts';
import type { Plan } from '../../domain/sop/plan.ts';
import { runAttributes } from '../../domain/sop/run-attributes.ts';
import { audit } from '../../db/audit-log.ts';
import { businessNow } from '../../db/clock-store.ts';
import type { Tx } from '../../db/connection.ts';
import { readPlan } from '../../db/plan-store.ts';
import type { RunRow } from '../../db/run-reading.ts';
import { appendToInbox, startRun } from '../../db/run-store.ts';
import { type Call, type Caller, endpoint } from '../endpoint.ts';
import { Problem } from '../problem.ts';
import { notFound } from '../problems.ts';
import { reason, runId, variables } from '../schemas.ts';
import { settled } from '../settled.ts';
import { runRow } from './run-row.ts';

const start = endpoint({
  method: 'post',
  path: '/runs',
  title: { zh: '启动流程', en: 'Start a run' },
  input: {
    body: z.strictObject({
      sop: z.string().min(1).max(200),
      version: z.string().min(1).max(100).optional(),
      startEvent: z.string().min(1).max(200).optional(),
      variables: variables.default({}),
    }),
  },
  output: z.object({ id: z.uuid(), version: z.string() }),
  ability: ['start', 'Run'],
  statuses: [201, 403, 404, 409, 422],
  handler: async (call) => {
    const { sop, version, startEvent, variables: values } = call.body;
    const at = await businessNow(call.tx);
    const plan = await planToStart(call.tx, sop, version);
    if (plan) {
      refuseStarter(plan, startEvent, call);
      refuseStart(plan, startEvent);
    }
    const started = settled(
      await startRun(call.tx, {
        sop,
        variables: values,
        at,
        actor: call.acting.actor,
        ...(version && { version }),
        ...(startEvent && { startEvent }),
        ...(call.cause && { cause: `request:${call.cause}` }),
        ...(plan && { attributes: runAttributes(plan, values, { now: at, zone: plan.zone ?? 'UTC' }) }),
      }),
    );
    call.woken(started.id);
    return { id: started.id, version: started.version };
  },
});

/** @throws Problem 409 for a version that is no longer in force (ISO 13485, 4.2.4 h) */
async function planToStart(tx: Tx, sop: string, version: string | undefined): Promise<Plan | undefined> {
  const rows = await tx.query<{ version: string; status: string; plan_hash: string }>(
    `select version, status, plan_hash from sop_version where sop_id = $1 and (status = 'released' or version = $2)`,
    [sop, version ?? null],
  );
  const inForce = rows.find(({ status }) => status === 'released');
  const asked = version === undefined ? inForce : rows.find((row) => row.version === version);
  if (asked?.status === 'superseded')
    throw new Problem(409, 'sop-version-superseded', {
      zh: `${sop} 的版本 ${version} 已作废：请启动现行版本 ${inForce?.version ?? '（无）'}。`,
      en: `Version ${version} of ${sop} is no longer in force: start ${inForce?.version ?? 'none, since none is'}.`,
    });
  return asked && readPlan(tx, asked.plan_hash);
}

/** @throws Problem 403 naming the roles that may start; people of other organisations need to be named by the SOP */
function refuseStarter(plan: Plan, startEvent: string | undefined, { person }: Caller): void {
  const begun = plan.starts.find(({ element }) => element === startEvent)?.process;
  const processes = begun === undefined ? plan.processes : [begun];
  const starters = processes.flatMap((process) => plan.elements[process]?.starters ?? []);
  if (starters.length === 0 && !isPartner(person.roles)) return;
  if (starters.some((role) => person.roles.includes(role))) return;
  const names = starters.map(roleName);
  const words = {
    zh: `启动“${plan.title.zh}”需要以下角色之一：${names.map(({ zh }) => zh).join('、') || '企业内部角色'}。`,
    en: `Starting "${plan.title.en}" takes one of the roles ${names.map(({ en }) => en).join(', ') || 'of the maker'}.`,
  };
  throw new Problem(403, 'start-not-allowed', words, { role: starters });
}

/**
 * People start a run at a none start event: messages and timers start at theirs, and a step is no place to begin.
 * @throws Problem 422 naming the start events that would do
 */
function refuseStart({ title, starts }: Plan, startEvent: string | undefined): void {
  const byHand = starts.filter(({ kind }) => kind === 'none').map(({ element }) => element);
  if (startEvent === undefined ? byHand.length > 0 || starts.length === 0 : byHand.includes(startEvent)) return;
  const words = {
    zh: `“${title.zh}”不能由人员在此启动。可用的启动事件：${byHand.join('、') || '无（由消息或定时启动）'}。`,
    en: `People cannot start "${title.en}" there. Start events that would do: ${byHand.join(', ') || 'none (it is started by a message or a timer)'}.`,
  };
  throw new Problem(422, 'start-event-unknown', words, { context: { starts: byHand } });
}

/** Puts an operator's word into the run's inbox, with its audit entry. @throws Problem 409 when the run has ended */
async function tellRun(
  call: Call<unknown, unknown, unknown>,
  row: RunRow,
  event: Parameters<typeof appendToInbox>[2],
  act: { action: string; reason: string },
) {
  const n = await appendToInbox(call.tx, row.id, event);
  if (n === undefined)
    throw new Problem(409, 'run-ended', {
      zh: `流程 ${row.id} 已结束（${row.status}）。`,
      en: `Run ${row.id} has ended (${row.status}).`,
    });
  await audit(call.tx, {
    ...call.acting,
    ...act,
    record: { type: 'run', id: row.id },
    ...('at' in event && { businessAt: event.at }),
    sop: row.sop,
    version: row.version,
    run: row.id,
  });
  call.woken(row.id);
}

const cancel = endpoint({
  method: 'post',
  path: '/runs/:id/cancel',
  title: { zh: '取消流程', en: 'Cancel a run' },
  input: { params: runId, body: z.strictObject({ reason }) },
  output: undefined,
  ability: ['cancel', 'Run'],
  statuses: [204, 404, 409],
  handler: async (call) => {
    const row = await runRow(call.tx, call.params.id);
    const at = await businessNow(call.tx);
    const event = { type: 'cancelled', reason: call.body.reason, at, actor: call.acting.actor } as const;
    await tellRun(call, row, event, { action: 'run.cancelled', reason: call.body.reason });
  },
});

const resolve = endpoint({
  method: 'post',
  path: '/incidents/:run/:id/resolve',
  title: { zh: '处理流程异常', en: 'Resolve an incident: the failed step is tried again' },
  input: {
    params: z.strictObject({ run: z.uuid(), id: z.string().min(1).max(100) }),
    body: z.strictObject({ variables: variables.optional(), reason }),
  },
  output: undefined,
  ability: ['resolve', 'Incident'],
  statuses: [204, 404, 409],
  handler: async (call) => {
    const { params, body } = call;
    const row = await runRow(call.tx, params.run);
    const [incident] = await call.tx.query<{ closed_at: string | null }>(
      'select closed_at from incident where run_id = $1 and id = $2',
      [params.run, params.id],
    );
    if (!incident) throw notFound(params.id);
    if (incident.closed_at)
      throw new Problem(409, 'incident-closed', {
        zh: `异常 ${params.id} 已处理。`,
        en: `Incident ${params.id} is resolved already.`,
      });
    const at = await businessNow(call.tx);
    const event = {
      type: 'incidentResolved',
      incident: params.id,
      at,
      actor: call.acting.actor,
      ...(body.variables && { variables: body.variables }),
    } as const;
    await tellRun(call, row, event, { action: 'incident.resolved', reason: body.reason });
  },
});

export const runActRoutes = [start, cancel, resolve];
