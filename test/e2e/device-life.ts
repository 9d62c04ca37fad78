import type { Json } from '../../domain/json.ts';
import type { Stage } from '../../cli/demo/stage.ts';
import { doTask, ends, startRun, text } from '../../cli/demo/tasks.ts';

/** What a batch is made of, by the numbers of the demonstration's data. */
export interface Making {
  order: string;
  serials: string[];
}

export async function openOrder(stage: Stage, order: Record<string, Json>): Promise<void> {
  const { gtin: model } = stage.device;
  const planned = { planned_start: null, planned_end: null, status: 'open' };
  await stage.api.post('chenwei', '/orders', { model, market: 'CN', customer: null, ...planned, ...order });
}

/** Makes the devices over the API: order released, lines cleared, parts of the lots at hand built in, both operations done. */
export async function produce(stage: Stage, { order, serials }: Making): Promise<void> {
  const { batch, device } = stage;
  const run = await startRun(stage, 'chenwei', 'production');
  const at = (element: string) => ({ sop: 'production', element, run });
  const schedule = { plannedStart: await today(stage), plannedEnd: '2039-06-30' };
  await doTask(stage, 'chenwei', at('ReleaseOrder'), { order, batch, model: device.gtin, quantity: serials.length, ...schedule });
  for (const station of ['ST-ASSEMBLY', 'ST-TEST']) {
    const cleared = { station, previousRemoved: true, documentsRemoved: true, cleaned: true };
    await doTask(stage, 'linna', { ...at('ClearLine'), data: { clearStation: station } }, cleared);
  }
  await doTask(stage, 'linna', at('Enroll'), { serials });
  const pumps = serials.map((device_, n) => ({ item: 'PUMP', serial: `PU2601-000${n + 1}`, quantity: 1, device: device_ }));
  const parts = [{ item: 'BOARD', lot: 'BOARD-2601', quantity: 1 }, ...pumps];
  await doTask(stage, 'linna', at('Assemble'), { devices: serials, parts, moreParts: false });
  for (const setup of [{ station: 'ST-ASSEMBLY' }, { station: 'ST-TEST', instrument: 'LEAK-01' }]) {
    await doTask(stage, 'wuhao', at('CheckSetup'), { ...setup, instructionsRead: true });
    await doTask(stage, 'wuhao', at('Operate'), { devices: serials, defective: [] });
  }
  await ends(stage, 'chenwei', run, 'Produced');
}

/** Measures every device over the API; the last one fails, and is decided to be scrapped. */
export async function inspect(stage: Stage, serials: string[]): Promise<void> {
  const { batch } = stage;
  const failed = serials.slice(-1);
  const at = (element: string) => ({ sop: 'inspection', element, batch });
  const measured = { characteristic: 'leakage', unit: 'mA', instrument: 'LEAK-01' };
  const results: Json[] = serials.map((serial) => ({ ...measured, serial, value: failed.includes(serial) ? 0.42 : 0.3 }));
  await doTask(stage, 'sunli', at('DrawSample'), { sample: serials });
  await doTask(stage, 'zhaomin', at('Measure'), { results, failed, defect: '漏电流超限 / leakage too high' });
  const bad = (element: string) => ({ sop: 'nonconformance', element, batch, data: { serials: failed } });
  await doTask(stage, 'mafeng', bad('Segregate'), { location: 'QUARANTINE', segregated: true });
  const decision = { disposition: 'scrap', cause: '外壳击穿 / housing pierced', reason: '不可修复 / beyond repair' };
  await doTask(stage, 'gaofei', bad('Disposition'), decision);
}

/** Opens a recall of a component lot over the API, up to its notices. @returns its run */
export async function recallLot(stage: Stage, causeLot: string): Promise<string> {
  const run = await startRun(stage, 'dengchao', 'recall');
  const at = (element: string) => ({ sop: 'recall', element, run });
  await doTask(stage, 'dengchao', at('Open'), { causeLot, reason: '焊点开裂 / cracked solder joints' });
  await doTask(stage, 'fanrui', at('ConfirmScope'), { scopeConfirmed: true, scopeComment: '与追溯一致 / agrees' });
  const hazard = '停机致给药中断 / interrupted infusion';
  await doTask(stage, 'zhoujie', at('Evaluate'), { severity: 'serious', probability: 'possible', hazard });
  const noticeText = '请立即停用 / stop using the devices listed';
  await doTask(stage, 'luoyan', at('Strategy'), { depth: 'user', effectivenessLevel: 'A', remedy: 'remove', noticeText });
  return run;
}

async function today(stage: Stage): Promise<string> {
  const { now } = await stage.api.get('chenwei', '/clock');
  return text(now).slice(0, 10);
}
