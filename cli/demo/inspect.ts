import type { Json } from '../../domain/json.ts';
import { asked, settles, type Stage } from './stage.ts';
import { doTask, rows, text } from './tasks.ts';

/** A batch after its final inspection. */
export interface Inspected {
  /** failed, reworked and accepted */
  reworked: string;
  scrapped: string[];
}

/** Every device is measured; three fail: one is reworked and accepted, two are scrapped, each in its own nonconformance. */
export async function inspect(stage: Stage, serials: string[]): Promise<Inspected> {
  const { batch } = stage;
  const [reworked, ...scrapped] = serials.slice(-3) as [string, string, string];
  const failed = [reworked, ...scrapped];
  const at = (element: string) => ({ sop: 'inspection', element, batch });
  await doTask(stage, 'sunli', at('DrawSample'), { sample: serials });
  const results: Json[] = serials.map((serial) => measured(serial, failed.includes(serial) ? 0.42 : 0.3));
  await doTask(stage, 'zhaomin', at('Measure'), { results, failed, defect: '患者漏电流超限 / leakage too high' });
  await settles(stage, '合格与不合格 passed and nonconforming', () => statuses(stage), { nonconforming: 3, passed: 97 });
  stage.tell('最终检验逐台测量：97 台合格，3 台漏电流超限', 'final inspection of every device: 97 pass, 3 leak too much current');
  await rework(stage, reworked);
  for (const serial of scrapped) await scrap(stage, serial);
  await settles(stage, '处置之后 after disposition', () => statuses(stage), { passed: 98, scrapped: 2 });
  stage.tell(
    '不合格品：1 台返工后复检合格，2 台双人见证报废',
    'nonconformances: 1 reworked and accepted, 2 scrapped before two witnesses',
  );
  return { reworked, scrapped };
}

const measured = (serial: string, value: number) => ({
  characteristic: 'leakage',
  serial,
  value,
  unit: 'mA',
  instrument: 'LEAK-01',
});

/** How many of the batch's devices have which status. */
export async function statuses(stage: Stage): Promise<Record<string, number>> {
  const page = await stage.api.get('gaofei', `/serials?limit=1000&filter=${asked({ batch: stage.batch })}`);
  const byStatus = Map.groupBy(rows(page['data']), ({ status }) => text(status));
  return Object.fromEntries([...byStatus].map(([status, devices]) => [status, devices.length] as const).toSorted());
}

/** Segregates a device and decides on it. */
async function dispose(stage: Stage, serial: string, disposition: string, reason: string) {
  const at = (element: string) => ({ sop: 'nonconformance', element, batch: stage.batch, data: { serials: [serial] } });
  await doTask(stage, 'mafeng', at('Segregate'), { location: 'QUARANTINE', segregated: true });
  await doTask(stage, 'gaofei', at('Disposition'), { disposition, cause: '绝缘垫片装反 / insulation washer reversed', reason });
  return at;
}

async function rework(stage: Stage, serial: string): Promise<void> {
  const at = await dispose(stage, serial, 'rework', '重新装配并复检 / reassemble, inspect again');
  await doTask(stage, 'wuhao', at('Rework'), { reworkDone: '更换绝缘垫片 / washer replaced' });
  const results: Json[] = [{ characteristic: 'leakage', value: 0.21, unit: 'mA', instrument: 'LEAK-01' }];
  await doTask(stage, 'zhaomin', at('Reinspect'), { results, reinspectionPassed: true });
  await doTask(stage, 'zhoujie', at('Close'), { effective: true, closingComment: '返工有效 / rework effective' });
}

async function scrap(stage: Stage, serial: string): Promise<void> {
  const at = await dispose(stage, serial, 'scrap', '外壳击穿，不可修复 / beyond repair');
  const evidence = '压毁，照片存档 / crushed, photographed';
  await doTask(stage, 'mafeng', at('Scrap'), { scrapLocation: 'QUARANTINE', scrapped: [serial], evidence }, ['linna']);
  await doTask(stage, 'zhoujie', at('Close'), { effective: true, closingComment: '报废完成 / scrapped' });
}
