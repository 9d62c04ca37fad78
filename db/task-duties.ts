import type { Bilingual, DutyRule } from '../domain/engine/command.ts';
import { roleName } from '../domain/access/roles.ts';
import type { Json } from '../domain/json.ts';
import type { Refused } from '../domain/record/refusal.ts';
import type { Tx } from './connection.ts';

/** The part of a task that decides who may act on it. */
export interface DutyTask {
  id: string;
  run_id: string;
  roles: string[];
  assignee: string | null;
  candidates: string[];
  duties: DutyRule[];
}

/** A person at a task: account and the roles held. */
export interface Person {
  user: string;
  roles: string[];
}

/**
 * Whether roles, assignment and duties let a person act on a task (21 CFR 11.10(g); separation of duties).
 * @returns nothing, or a refusal `role-missing`, `not-assigned`, `duty-separation`, `duty-binding` naming what stands in the way
 */
export async function dutyRefusal(tx: Tx, task: DutyTask, person: Person): Promise<Refused | undefined> {
  const named = task.assignee === person.user || task.candidates.includes(person.user);
  if (task.assignee && task.assignee !== person.user) return notAssigned(task.assignee);
  if (!named && task.roles.length > 0 && !task.roles.some((role) => person.roles.includes(role))) return roleMissing(task.roles);
  for (const duty of task.duties) {
    const doers = await doersOf(tx, task, duty);
    const did = doers.find((doer) => doer.user_name === person.user);
    if (duty.kind === 'separation' && did) return separation(duty, did.title);
    if (duty.kind === 'binding' && doers.length > 0 && !did) return binding(duty, doers);
  }
  return undefined;
}

interface Doer {
  user_name: string;
  title: Bilingual;
}

/** Who did or signed one of a duty's steps, in this run or wherever the duty's key is the same. */
async function doersOf(tx: Tx, task: DutyTask, duty: DutyRule): Promise<Doer[]> {
  const keyed = duty.over !== 'run';
  const rows = await tx.query<{ user_name: string; title_zh: string; title_en: string }>(
    `select distinct d.user_name, t.title_zh, t.title_en
     from task t cross join lateral (
       select t.completed_by as user_name union select s.user_name from task_signature s where s.task_id = t.id) d
     where t.status = 'completed' and t.id <> $1
       and case when $2 then t."${duty.over === 'run' ? 'batch' : duty.over}" = $3 else t.run_id = $4 end
       and exists (select from unnest($5::text[]) as step
         where step in (t.element, t.sop_id || ':' || t.element) )`,
    [task.id, keyed, keyed ? keyText(duty.key) : null, task.run_id, duty.steps],
  );
  return rows.map((row) => ({ user_name: row.user_name, title: { zh: row.title_zh, en: row.title_en } }));
}

/** A duty's key as the attribute of a task that it is compared with. */
export function keyText(key: Json | undefined): string {
  return typeof key === 'string' ? key : JSON.stringify(key ?? null);
}

function roleMissing(roles: string[]): Refused {
  return {
    refused: 'role-missing',
    message: {
      zh: `此任务需要以下角色之一：${roles.map((role) => roleName(role).zh).join('、')}。请由具有该角色的人员办理。`,
      en: `This task needs one of the roles ${roles.map((role) => roleName(role).en).join(', ')}: have somebody who holds it do it.`,
    },
    detail: { roles },
  };
}

function notAssigned(assignee: string): Refused {
  return {
    refused: 'not-assigned',
    message: {
      zh: `此任务已指派给 ${assignee}：请由其办理，或先改派。`,
      en: `This task is assigned to ${assignee}: they do it, or it is reassigned first.`,
    },
    detail: { assignee },
  };
}

function separation(duty: DutyRule, title: Bilingual): Refused {
  return {
    refused: 'duty-separation',
    message: {
      zh: `职责分离：您已办理“${title.zh}”，不能再办理此步骤。请由他人办理。`,
      en: `Separation of duties: you did "${title.en}", so somebody else must do this step.`,
    },
    detail: { duty: duty.kind, steps: duty.steps, over: duty.over },
  };
}

function binding(duty: DutyRule, doers: Doer[]): Refused {
  const names = doers.map((doer) => doer.user_name);
  return {
    refused: 'duty-binding',
    message: {
      zh: `职责绑定：此步骤须由办理过前一步骤的人员（${names.join('、')}）办理。`,
      en: `Binding of duties: this step must be done by who did the one before (${names.join(', ')}).`,
    },
    detail: { duty: duty.kind, steps: duty.steps, over: duty.over, users: names },
  };
}
