import { answerNotices } from './answer-notices.ts';
import { forbidden } from './forbidden.ts';
import { statuses } from './inspect.ts';
import { affected } from './produce.ts';
import { type Delivery, prepareShipment } from './ship.ts';
import { asked, settles, type Stage } from './stage.ts';
import { awaitTask, doTask, ends, rows, text, tryTask } from './tasks.ts';

/** The recall of a bad component lot, from hold and scope to closing by two people. */
export async function recall(stage: Stage, badLot: string, delivery: Delivery): Promise<void> {
  const run = await openRecall(stage, badLot);
  const at = (element: string) => ({ sop: 'recall', element, run });
  const task = await awaitTask(stage, 'fanrui', at('ConfirmScope'));
  const id = await recallOf(stage, text(task['data']!['recallNumber']));
  await compareScope(stage, id, delivery);
  await doTask(stage, 'fanrui', at('ConfirmScope'), {
    scopeConfirmed: true,
    scopeComment: '与追溯一致 / agrees with the genealogy',
  });
  await refuseHeld(stage, delivery.inStock);
  const hazard = '停机致给药中断，可恢复 / interrupted infusion';
  await doTask(stage, 'zhoujie', at('Evaluate'), { severity: 'serious', probability: 'possible', hazard });
  const noticeText = '请立即停用并退回所列器械 / stop using the devices listed and send them back';
  const strategy = { depth: 'user', effectivenessLevel: 'A', remedy: 'remove', noticeText };
  const { data } = await doTask(stage, 'luoyan', at('Strategy'), strategy);
  stage.expect('召回级别 class', data!['recallClass'], '2');
  const { now } = await stage.api.get('luoyan', '/clock');
  const report = { authority: 'NMPA', reportNumber: `RC-${stage.batch}`, reportedOn: text(now).slice(0, 10) };
  await doTask(stage, 'luoyan', at('ReportAuthority'), report);
  stage.tell(
    '二级召回：危害评估、策略批准、上报；逐家发出通知',
    'class 2: hazard evaluated, strategy approved, authority told, a notice to every holder',
  );
  await answerNotices(stage, { run, id, delivery });
  await close(stage, run, id);
}

async function openRecall(stage: Stage, badLot: string): Promise<string> {
  const reason = `电路板批 ${badLot} 焊点开裂 / cracked solder joints`;
  const task = await doTask(
    stage,
    'dengchao',
    { sop: 'recall', element: 'Open', data: { causeLot: badLot } },
    { causeLot: badLot, reason },
  );
  return text(task['run']);
}

async function recallOf(stage: Stage, number: string): Promise<string> {
  const found = rows(await stage.api.get('fanrui', `/recalls?filter=${asked({ number })}`));
  stage.expect(`召回 recall ${number}`, found.length, 1);
  return text(found[0]!['id']);
}

async function compareScope(stage: Stage, id: string, { customers, inStock }: Delivery): Promise<void> {
  const page = await stage.api.get('fanrui', `/recalls/${id}/scope?limit=1000`);
  const devices = rows(page['data']);
  const held = (holder: string | null) =>
    devices.filter((device) => (device['holder'] as unknown) === holder).map(({ serial }) => text(serial));
  stage.expect('召回范围 scope', devices.length, affected);
  for (const { organisation, affected: theirs } of customers) {
    stage.expect(`${organisation} 持有 holds`, held(organisation).toSorted(), theirs.toSorted());
  }
  stage.expect('厂内 in stock', held(null), [inStock]);
  const page2 = await stage.api.get('fanrui', `/serials?limit=1000&filter=${asked({ batch: stage.batch, held: true })}`);
  stage.expect('冻结 on hold', rows(page2['data']).length, affected);
  stage.tell(
    `召回范围 ${affected} 台即时冻结：四家医院 10+10+10+9，厂内 1`,
    `scope: ${affected} devices, held at once: 10 + 10 + 10 + 9 at four hospitals, 1 in stock`,
  );
}

async function refuseHeld(stage: Stage, inStock: string): Promise<void> {
  const { run } = await prepareShipment(stage, 'HOSPITAL-5', 1, 'installation');
  const task = await awaitTask(stage, 'mafeng', { sop: 'shipment', element: 'Pick', run });
  const record = `task/${text(task['id'])}`;
  const held = { zh: '发运被冻结的器械', en: 'shipping a held serial', user: 'mafeng', record, code: 'serial-held' } as const;
  await forbidden(stage, held, () => tryTask(stage, 'mafeng', task, { values: { picked: [inStock] } }));
  await stage.api.post('zhoujie', `/runs/${run}/cancel`, { reason: '召回冻结，取消发运 / stopped by the recall' });
}

async function close(stage: Stage, run: string, id: string): Promise<void> {
  const at = (element: string) => ({ sop: 'recall', element, run });
  for (const organisation of ['HOSPITAL-1', 'HOSPITAL-2', 'HOSPITAL-3', 'HOSPITAL-4', 'HOSPITAL-5']) {
    const checked = { reached: true, effective: true, checkComment: '电话核实 / by telephone' };
    await doTask(stage, 'yejun', { ...at('CheckEffectiveness'), data: { organisation } }, checked);
  }
  const proposal = {
    summary: '39 台在外器械全部有去向 / all 39 devices in the field are explained',
    rootCause: '供方回流焊温度偏低 / reflow temperature too low',
  };
  await doTask(stage, 'dengchao', at('ProposeClosing'), proposal);
  await doTask(stage, 'zhoujie', at('ApproveClosing'), { closingDecision: 'approved' });
  await ends(stage, 'dengchao', run, 'Closed');
  const closed = async () => text((await stage.api.get('dengchao', `/recalls/${id}`))['status']);
  await settles(stage, '召回状态 recall', closed, 'closed');
  const should = { active: 58, lost: 1, released: 1, returned: 38, scrapped: 2 };
  await settles(stage, '100 台的去向 where all 100 are', () => statuses(stage), should);
  stage.tell(
    '效果检查 5 家均有效；邓超提议、周杰批准，召回关闭',
    'effective at all 5 holders; proposed by one person, approved by another, the recall is closed',
  );
}
