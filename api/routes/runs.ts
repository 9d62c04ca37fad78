import { z } from 'zod';
import { isPartner } from '../../domain/access/roles.ts';
import type { Plan } from '../../domain/sop/plan.ts';
import { runAttributes } from '../../domain/sop/run-attributes.ts';
import { audit } from '../../db/audit-log.ts';
import { businessNow } from '../../db/clock-store.ts';
import type { Tx } from '../../db/connection.ts';
import { readPlan } from '../../db/plan-store.ts';
import { type HistoryEntry, readDiagram, readRunHistory, readRunRow, readRunState, type RunRow, runSource } from '../../db/run-reading.ts';
import { appendToInbox, startRun } from '../../db/run-store.ts';
import { type Call, type Caller, endpoint } from '../endpoint.ts';
import { cursorAnswer, pageOf } from '../list-answer.ts';
import { cursorQuery } from '../list-query.ts';
import { Problem } from '../problem.ts';
import { notFound } from '../problems.ts';
import { instant, reason, runId, variables } from '../schemas.ts';
import { settled } from '../settled.ts';

const text = z.string().nullable();
const run = z
  .object({
    id: z.uuid(),
    sop: z.string(),
    version: z.string(),
    title_zh: z.string(),
    title_en: z.string(),
    status: z.enum(['created', 'running', 'completed', 'terminated', 'failed']),
    batch: text,
    order: text,
    serial: text,
    lot: text,
    started_by: text,
    started_at: instant,
    ended_at: instant.nullable(),
    next_due: instant.nullable(),
  })
  .meta({ id: 'Run' });

const step = z
  .object({ turn: z.int(), at: instant, event: z.string(), user: text, element: z.string(), instance: z.string(), what: z.string(), scope: z.string() })
  .meta({ id: 'Step' });

const json = <T>(value: unknown) => JSON.parse(JSON.stringify(value)) as T;

async function runRow(tx: Tx, id: string): Promise<RunRow> {
  const row = await readRunRow(tx, id);
  if (!row) throw notFound(id);
  return row;
}

const list = endpoint({
  method: 'get',
  path: '/runs',
  title: { zh: '流程运行列表', en: 'Runs, the newest first' },
  input: { query: cursorQuery(runSource) },
  output: pageOf(run.extend({ incidents: z.int() })),
  ability: ['read', 'Run'],
  statuses: [200],
  handler: (call) =>
    cursorAnswer('Run', runSource, call, {
      order: [
        { sql: 't.started_at', type: 'timestamptz', descending: true },
        { sql: 't.id', type: 'uuid', descending: true },
      ],
    }),
});

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
  statuses: [201, 403, 409],
  handler: async (call) => {
    const { sop, version, startEvent, variables: values } = call.body;
    const at = await businessNow(call.tx);
    const plan = await planToStart(call.tx, sop, version);
    if (plan) refuseStarter(plan, startEvent, call);
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

async function planToStart(tx: Tx, sop: string, version: string | undefined): Promise<Plan | undefined> {
  const [row] = await tx.query<{ plan_hash: string }>(
    `select plan_hash from sop_version where sop_id = $1 and case when $2::text is null then status = 'released' else version = $2 end`,
    [sop, version ?? null],
  );
  return row && readPlan(tx, row.plan_hash);
}

/** @throws Problem 403 naming the roles that may start; people of other organisations need to be named by the SOP */
function refuseStarter(plan: Plan, startEvent: string | undefined, { person }: Caller): void {
  const begun = plan.starts.find(({ element }) => element === startEvent)?.process;
  const processes = begun === undefined ? plan.processes : [begun];
  const starters = processes.flatMap((process) => plan.elements[process]?.starters ?? []);
  if (starters.length === 0 && !isPartner(person.roles)) return;
  if (starters.some((role) => person.roles.includes(role))) return;
  const words = {
    zh: `启动“${plan.title.zh}”需要以下角色之一：${starters.join('、') || '企业内部角色'}。`,
    en: `Starting "${plan.title.en}" takes one of the roles ${starters.join(', ') || 'of the maker'}.`,
  };
  throw new Problem(403, 'start-not-allowed', words, { role: starters });
}

const read = endpoint({
  method: 'get',
  path: '/runs/:id',
  title: { zh: '流程运行', en: 'A run: tokens, incidents, variables, history' },
  input: { params: runId },
  output: run
    .extend({
      tokens: z.array(z.object({ element: z.string(), instance: z.string(), status: z.string(), since: z.string(), scope: text })),
      incidents: z.array(z.object({ id: z.string(), element: z.string(), code: z.string(), message: z.string(), since: z.string() })),
      waiting: z.array(z.object({ element: z.string(), kind: z.string(), name: text, due: text })),
      variables: z.record(z.string(), z.json()),
      history: z.array(step),
      behind: z.int().meta({ description: 'inbox rows that the run has not applied yet' }),
    })
    .meta({ id: 'RunDetail' }),
  ability: ['read', 'Run'],
  statuses: [200, 404],
  handler: async ({ tx, params }) => {
    const row = await runRow(tx, params.id);
    const { plan: _plan, last_inbox, last_applied, last_turn: _turn, ...shown } = row;
    const history = await readRunHistory(tx, row.id, 0);
    return json({ ...shown, ...(await readRunState(tx, row)), history, behind: last_inbox - last_applied });
  },
});

const history = endpoint({
  method: 'get',
  path: '/runs/:id/history',
  title: { zh: '流程历史', en: 'What happened in a run, step by step' },
  input: { params: runId, query: z.strictObject({ after: z.coerce.number().pipe(z.int().min(0)).default(0) }) },
  output: z.array(step),
  ability: ['read', 'Run'],
  statuses: [200, 404],
  handler: async ({ tx, params, query }) => {
    await runRow(tx, params.id);
    return json<z.infer<typeof step>[]>(await readRunHistory(tx, params.id, query.after));
  },
});

const elementState = z.object({ active: z.int(), completed: z.int(), cancelled: z.int(), incidents: z.int() });

const diagram = endpoint({
  method: 'get',
  path: '/runs/:id/diagram',
  title: { zh: '流程图与各步骤状态', en: 'A run’s diagram and the state of each element' },
  input: { params: runId },
  output: z.object({ bpmn: z.string(), elements: z.record(z.string(), elementState) }),
  ability: ['read', 'Run'],
  statuses: [200, 404],
  handler: async ({ tx, params }) => {
    const row = await runRow(tx, params.id);
    const bpmn = await readDiagram(tx, row.sop, row.version);
    if (bpmn === undefined) throw notFound(`${row.sop} ${row.version}`);
    const [state, steps] = [await readRunState(tx, row), await readRunHistory(tx, row.id, 0)];
    return { bpmn, elements: elementStates(steps, state.incidents) };
  },
});

/** How often each element was entered and not yet left, left, and given up. */
function elementStates(steps: HistoryEntry[], incidents: { element: string }[]) {
  const states: Record<string, z.infer<typeof elementState>> = {};
  const of = (element: string) => (states[element] ??= { active: 0, completed: 0, cancelled: 0, incidents: 0 });
  for (const { element, what } of steps) {
    const state = of(element);
    state.active += what === 'entered' ? 1 : -1;
    if (what === 'left') state.completed++;
    if (what === 'cancelled') state.cancelled++;
  }
  for (const { element } of incidents) of(element).incidents++;
  return states;
}

/** Puts an operator's word into the run's inbox, with its audit entry. @throws Problem 409 when the run has ended */
async function tellRun(call: Call<unknown, unknown, unknown>, row: RunRow, event: Parameters<typeof appendToInbox>[2], act: { action: string; reason: string }) {
  const n = await appendToInbox(call.tx, row.id, event);
  if (n === undefined)
    throw new Problem(409, 'run-ended', { zh: `流程 ${row.id} 已结束（${row.status}）。`, en: `Run ${row.id} has ended (${row.status}).` });
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
    const [incident] = await call.tx.query<{ closed_at: string | null }>('select closed_at from incident where run_id = $1 and id = $2', [params.run, params.id]);
    if (!incident) throw notFound(params.id);
    if (incident.closed_at)
      throw new Problem(409, 'incident-closed', { zh: `异常 ${params.id} 已处理。`, en: `Incident ${params.id} is resolved already.` });
    const at = await businessNow(call.tx);
    const event = { type: 'incidentResolved', incident: params.id, at, actor: call.acting.actor, ...(body.variables && { variables: body.variables }) } as const;
    await tellRun(call, row, event, { action: 'incident.resolved', reason: body.reason });
  },
});

export const runRoutes = [list, start, read, history, diagram, cancel, resolve];
