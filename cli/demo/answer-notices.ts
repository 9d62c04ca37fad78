import type { DemoUserId } from '../demo-data/users.ts';
import type { Answer } from './api-client.ts';
import { forbidden } from './forbidden.ts';
import type { Delivery } from './ship.ts';
import { settles, type Stage } from './stage.ts';
import { awaitTask, doTask, rows, text, tryTask } from './tasks.ts';

interface Campaign {
  run: string;
  id: string;
  delivery: Delivery;
}

/** A holder's answer: who gives it, for which devices, and which of them went on to whom. */
interface HolderAnswer {
  organisation: string;
  user: DemoUserId;
  serials: string[];
  returned: string[];
  forwarded?: { to: string; serials: string[] }[];
}

/** Every holder answers: one at once, one has forwarded two devices, one misses a device, one is silent until three reminders. */
export async function answerNotices(stage: Stage, { run, id, delivery }: Campaign): Promise<void> {
  const [first, second, third, fourth] = delivery.customers.map(({ organisation, user, affected }) => ({
    organisation,
    user,
    serials: affected.toSorted(),
  }));
  await answer(stage, { ...first!, returned: first!.serials });
  const forwarded = second!.serials.slice(0, 2);
  await answer(stage, { ...second!, returned: second!.serials.slice(2), forwarded: [{ to: 'HOSPITAL-5', serials: forwarded }] });
  await answer(stage, { organisation: 'HOSPITAL-5', user: 'yuanfang', serials: forwarded, returned: forwarded });
  stage.tell(
    '第一医院退回 10 台；中心医院退回 8 台，另 2 台已转给第五医院，由其退回',
    'the first returns 10; the second 8, and the 2 it had forwarded come back from a fifth',
  );
  await answer(stage, { ...fourth!, returned: fourth!.serials.filter((serial) => serial !== delivery.missing) });
  await explainMissing(stage, { organisation: fourth!.organisation, serials: fourth!.serials }, delivery.missing);
  await remind(stage, { run, id }, third!.organisation);
  await answer(stage, { ...third!, returned: third!.serials });
  await settles(stage, '召回平衡 balance', () => balanceOf(stage, id), {
    shipped: 41,
    returned: 38,
    lost: 1,
    forwarded: 2,
    unexplained: 0,
  });
  stage.tell(
    '平衡：39 台在外 = 退回 38 + 丢失 1（转发 2 计入），不明 0',
    'balance: 39 in the field = 38 returned + 1 lost; 0 unexplained',
  );
}

async function balanceOf(stage: Stage, id: string) {
  const { shipped, returned, lost, forwarded, unexplained } = await stage.api.get('dengchao', `/recalls/${id}/balance`);
  return { shipped, returned, lost, forwarded, unexplained } as unknown as Record<string, number>;
}

async function answer(stage: Stage, { organisation, user, serials, returned, forwarded = [] }: HolderAnswer): Promise<void> {
  const at = (element: string) => ({ sop: 'recall-notice', element, data: { organisation, serials } });
  const [received, onHand] = [serials.length, returned.length];
  const counts = { received, onHand, used: 0, quarantined: onHand, forwarded, understood: true };
  await doTask(stage, user, at('Acknowledge'), counts);
  await doTask(stage, user, at('Account'), { returned, corrected: [], destroyed: [], usedSerials: [], lost: [] });
}

/** A notice is not closed while a device is unexplained; then its loss is put on record with a reason. */
async function explainMissing(stage: Stage, data: { organisation: string; serials: string[] }, missing: string): Promise<void> {
  const task = await awaitTask(stage, 'dengchao', { sop: 'recall-notice', element: 'Explain', data });
  const record = `task/${text(task['id'])}`;
  const nothing = { furtherReturned: [], furtherCorrected: [], furtherDestroyed: [], furtherUsedSerials: [], allExplained: true };
  const early = {
    zh: '去向未查清就关闭召回通知',
    en: 'a recall notice closed with a device unexplained',
    user: 'dengchao',
    record,
    code: 'unexplained-devices',
  } as const;
  await forbidden(stage, early, () => tryTask(stage, 'dengchao', task, { values: { ...nothing, furtherLost: [] } }));
  const furtherLost = [{ serial: missing, reason: '运输途中遗失，承运商证明 / lost in transit, carrier’s statement' }];
  const explained = await tryTask(stage, 'dengchao', task, { values: { ...nothing, furtherLost } });
  stage.expect('差额说明 explained', explained.status, 200);
  stage.tell(
    '妇幼保健院退回 8 台；短缺的 1 台经查证记为运输遗失',
    'the fourth returns 8; the one that never came is traced and explained as lost in transit',
  );
}

/** Business time is moved on: three reminders go to the silent holder, and the status report falls due. */
async function remind(stage: Stage, { run, id }: { run: string; id: string }, silent: string): Promise<void> {
  const notices = async () => {
    const { holders } = await stage.api.get('dengchao', `/recalls/${id}/balance`);
    return rows(holders).find(({ organisation }: Answer) => text(organisation) === silent)?.['notices'] as unknown as number;
  };
  await settles(stage, `${silent} 通知 notice`, notices, 1);
  for (const [n, by] of ['P3D', 'P4D', 'P7D'].entries()) {
    await stage.api.post('hanmei', '/clock/advance', { by, reason: '演示催告 / demonstration of reminders' });
    await settles(stage, `${silent} 第 ${n + 1} 次催告 reminder`, notices, n + 2);
  }
  const statusText = '一家医院尚未回复，其余已退回 / one hospital is silent, the others have returned theirs';
  await doTask(stage, 'luoyan', { sop: 'recall', element: 'StatusReport', run }, { statusText });
  stage.tell(
    '大学医院沉默：业务时间前移 14 天，三次催告后回复；状态报告已报',
    'the third is silent: business time moves on 14 days, three reminders, then it answers',
  );
}
