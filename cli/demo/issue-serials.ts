import { ends, doTask, awaitTask, startRun, text, tryTask } from './tasks.ts';
import { forbidden } from './forbidden.ts';
import { placeOrder } from './place-order.ts';
import type { Stage } from './stage.ts';

/** One hundred serial numbers are asked for, approved by a second person, labelled and scanned. @returns the devices */
export async function issueSerials(stage: Stage, order: string): Promise<string[]> {
  const { batch, device } = stage;
  const model = device.gtin;
  const quantity = 100;
  await placeOrder(stage, { id: order, kind: 'production', customer: null, quantity });
  const run = await startRun(stage, 'liuyang', 'serial-issuance');
  const at = (element: string) => ({ sop: 'serial-issuance', element, run });
  await doTask(stage, 'liuyang', at('Request'), { model, batch, order, quantity, reason: '新订单 / new order' });
  await refuseApprovals(stage, run);
  await doTask(stage, 'gaofei', at('Approve'), { decision: 'approved' });
  await doTask(stage, 'linna', at('Labels'), { labelsPrinted: quantity, labelsChecked: true });
  let serials: string[] = [];
  await doTask(stage, 'linna', at('FirstScan'), ({ data }) => {
    serials = Array.from(data!['serials'] as unknown as string[]);
    return { location: 'LINE-1', scanned: serials };
  });
  await ends(stage, 'chenwei', run, 'Issued');
  stage.expect('发放的序列号 serials issued', new Set(serials).size, quantity);
  stage.tell(`发放 ${quantity} 个序列号，标签与首次扫描齐全`, `${quantity} serial numbers issued, labelled and scanned`);
  await refuseLateMessage(stage, run);
  return serials;
}

async function refuseApprovals(stage: Stage, run: string): Promise<void> {
  const task = await awaitTask(stage, 'gaofei', { sop: 'serial-issuance', element: 'Approve', run });
  const record = `task/${text(task['id'])}`;
  const values = { decision: 'approved' };
  const own = {
    zh: '批准自己的申请',
    en: 'approving one’s own request',
    user: 'liuyang',
    record,
    code: 'duty-separation',
  } as const;
  await forbidden(stage, own, () => tryTask(stage, 'liuyang', task, { values }));
  const role = { zh: '办理其他角色的任务', en: 'a task of another role', user: 'linna', record, code: 'role-missing' } as const;
  await forbidden(stage, role, () => tryTask(stage, 'linna', task, { values }));
  const wrong = {
    zh: '签名密码错误',
    en: 'a signature with a wrong password',
    user: 'gaofei',
    record,
    code: 'signature-failed',
  } as const;
  await forbidden(stage, wrong, () => tryTask(stage, 'gaofei', task, { values, password: 'wrong-password' }));
  const old = { zh: '提交过期表单', en: 'an outdated form', user: 'gaofei', record, code: 'form-outdated' } as const;
  await forbidden(stage, old, () => tryTask(stage, 'gaofei', task, { values, formVersion: '0'.repeat(64) }));
}

async function refuseLateMessage(stage: Stage, run: string): Promise<void> {
  const late = {
    zh: '向已结束的流程发消息',
    en: 'a message for a run that has ended',
    user: 'zhoujie',
    record: 'api//api/messages',
    code: 'run-ended',
  } as const;
  const message = { name: 'inspection-finished', run, variables: {} };
  await forbidden(stage, late, () => stage.api.send('zhoujie', '/messages', message));
}
