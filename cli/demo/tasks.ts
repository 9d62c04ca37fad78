import type { Json } from '../../domain/json.ts';
import type { DemoUserId } from '../demo-data/users.ts';
import { demoPassword } from '../demo-data/users.ts';
import type { Answer, Answered, Body } from './api-client.ts';
import { asked, type Stage, until } from './stage.ts';

/** Where a task is looked for: columns of the task list, and what its data say. */
export interface Sought {
  sop: string;
  element: string;
  run?: string;
  batch?: string;
  order?: string;
  serial?: string;
  lot?: string;
  data?: Record<string, Json>;
}

/** What a task is completed with. `sign`: further signers beside who completes it; a task that asks for a signature gets one. */
export interface Completing {
  values: Body;
  sign?: DemoUserId[];
  password?: string;
  formVersion?: string;
}

/** JSON that is a list. */
export const rows = (answer: Answer | undefined): Answer[] => Array.from((answer ?? []) as unknown as Answer[]);

/** A text as it is; anything else as JSON writes it. */
export function text(answer: unknown): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer ?? null);
}

/** Waits until a person is offered a task. */
export function awaitTask(stage: Stage, user: DemoUserId, { data, ...columns }: Sought): Promise<Answer> {
  return until(`${columns.sop}:${columns.element} → ${user}`, async () => {
    const page = await stage.api.get(user, `/tasks?limit=100&filter=${asked(columns)}`);
    for (const row of rows(page['data'])) {
      const task = await stage.api.get(user, `/tasks/${text(row['id'])}`);
      if (matches(task['data'], data)) return task;
    }
    return undefined;
  });
}

function matches(has: Answer | undefined, wanted: Record<string, Json> = {}): boolean {
  return Object.entries(wanted).every(([name, value]) => JSON.stringify(has?.[name]) === JSON.stringify(value));
}

/** Completes a task, whatever the answer; signs where the task asks for it. */
export function tryTask(
  stage: Stage,
  user: DemoUserId,
  task: Answer,
  { values, sign = [], password, formVersion }: Completing,
): Promise<Answered> {
  const signs = task['signature'] !== null || sign.length > 0;
  const others = sign.map((signer) => ({ user: signer, password: demoPassword }));
  return stage.api.send(user, `/tasks/${text(task['id'])}/complete`, {
    values: values as Record<string, Json>,
    formVersion: formVersion ?? text(task['formVersion']),
    signatures: signs ? [{ password: password ?? demoPassword }, ...others] : [],
  });
}

/** Waits for a task and completes it. @returns the task as it was offered */
export async function doTask(
  stage: Stage,
  user: DemoUserId,
  sought: Sought,
  values: Body | ((task: Answer) => Body),
  sign: DemoUserId[] = [],
): Promise<Answer> {
  const task = await awaitTask(stage, user, sought);
  const filled = typeof values === 'function' ? values(task) : values;
  const { status, body } = await tryTask(stage, user, task, { values: filled, sign });
  if (status !== 200) stage.expect(`${sought.sop}:${sought.element} ${user}`, body, 200);
  return task;
}

/** Starts a run of an SOP. @returns its id */
export async function startRun(stage: Stage, user: DemoUserId, sop: string): Promise<string> {
  const { id } = await stage.api.post(user, '/runs', { sop });
  return text(id);
}

/** Waits until a run has ended as it should. */
export async function ends(stage: Stage, user: DemoUserId, run: string, at: string): Promise<void> {
  const found = await until(`run ${run}`, async () => {
    const state = await stage.api.get(user, `/runs/${run}`);
    const incident = rows(state['incidents'])[0];
    if (incident) stage.expect(`run ${run}: ${text(incident['element'])}`, incident['message'], 'no incident');
    return ['created', 'running'].includes(text(state['status'])) ? undefined : state;
  });
  const entered = rows(found['history']).map((step) => text(step['element']));
  stage.expect(`${text(found['sop'])} → ${at}`, [text(found['status']), entered.includes(at)], ['completed', true]);
}
