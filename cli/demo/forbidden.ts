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
  const { user, record, code } = what;
  const { status, body } = await attempt();
  stage.expect(`${what.zh} ${what.en}`, [status >= 400, text(body['code'])], [true, code]);
  const filter = { record_type: 'refusal', record_id: record, actor: user, reason: code };
  const page = await stage.api.get('fanrui', `/audit-entries?limit=10&filter=${asked(filter)}`);
  stage.expect(`${what.zh} 审计 audit`, rows(page['data']).length, 1);
  stage.tally.refused++;
  stage.tell(`  ✗ ${what.zh}：${code}`, what.en);
}
