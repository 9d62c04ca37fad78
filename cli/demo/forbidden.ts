import type { DemoUserId } from '../demo-data/users.ts';
import type { Answered } from './api-client.ts';
import { asked, type Stage } from './stage.ts';
import { rows, text } from './tasks.ts';

/** Something that nobody may do: who tries it, at which record (`task/17`), and the reason with which it is refused. */
export interface Forbidden {
  zh: string;
  en: string;
  user: DemoUserId;
  record: string;
  code: string;
}

/** Tries what is forbidden: it is refused with its reason, and the refusal stands in the audit log. */
export async function forbidden(stage: Stage, what: Forbidden, attempt: () => Promise<Answered>): Promise<void> {
  const { code } = what;
  const before = (await refusals(stage, what))[0] ?? '0';
  const { status, body } = await attempt();
  stage.expect(`${what.zh} ${what.en}`, [status >= 400, text(body['code'])], [true, code]);
  stage.expect(`${what.zh} 审计 audit`, (await refusals(stage, what, before)).length, 1);
  stage.tally.refused++;
  stage.tell(`  ✗ ${what.zh}：${code}`, what.en);
}

/** Numbers of the audit entries of such a refusal, the newest first. @param after leaves out those up to this one */
async function refusals(stage: Stage, { user, record, code }: Forbidden, after = '0'): Promise<string[]> {
  const filter = { record_type: 'refusal', record_id: record, actor: user, reason: code, id_gt: after };
  const page = await stage.api.get('fanrui', `/audit-entries?limit=10&filter=${asked(filter)}`);
  return rows(page['data']).map(({ id }) => text(id));
}
