import type { Stage } from './stage.ts';
import { doTask, ends, startRun } from './tasks.ts';

/** A complaint about a device in use, and what its investigation finds behind it. */
interface Complaint {
  serial: string;
  organisation: string;
  badLot: string;
}

/** A hospital complains; the board's lot is found bad, the event is reported to the authority, and a recall is proposed. */
export async function complain(stage: Stage, { serial, organisation, badLot }: Complaint): Promise<void> {
  const { now } = await stage.api.get('qianyi', '/clock');
  const run = await startRun(stage, 'qianyi', 'complaint');
  const at = (element: string) => ({ sop: 'complaint', element, run });
  const description = '报警后停机，患者短暂缺药 / stopped after an alarm, medication interrupted';
  const event = { eventKind: 'serious-injury', jurisdiction: 'CN', reportedAt: now as unknown as string };
  await doTask(stage, 'qianyi', at('Register'), { serial, organisation, description, ...event });
  const cause = `电路板批 ${badLot} 焊点开裂 / cracked solder joints in board lot ${badLot}`;
  await doTask(stage, 'gaofei', at('Investigate'), { confirmed: true, cause, affectedLot: badLot });
  const decision = {
    reportable: true,
    recallNeeded: true,
    repairNeeded: false,
    decisionReason: '同批均受影响 / the whole lot is affected',
  };
  await doTask(stage, 'zhoujie', at('Decide'), decision);
  await doTask(stage, 'luoyan', at('ReportAuthority'), { authority: 'NMPA', reportNumber: `AE-${stage.batch}` });
  await doTask(stage, 'caiyun', at('Answer'), { reply: '已确认原因并启动召回 / confirmed, a recall has begun' });
  await ends(stage, 'caiyun', run, 'Closed');
  stage.tell(
    '投诉查实：电路板批 A 焊点开裂，上报监管，提议召回',
    'a complaint is confirmed: board lot A is bad; reported to the authority, a recall proposed',
  );
}
