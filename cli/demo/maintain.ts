import type { Json } from '../../domain/json.ts';
import type { Stage } from './stage.ts';
import { doTask, ends, rows, startRun, text } from './tasks.ts';

/** A device in use, and its pump: the one that is in it, and the one that comes in its place. */
interface Swap {
  serial: string;
  site: string;
  partOut: string;
  partIn: string;
}

/** A hospital reports a fault; a part is swapped serial for serial, and the hospital takes the device back into service. */
export async function maintain(stage: Stage, { serial, site, partOut, partIn }: Swap): Promise<void> {
  const run = await startRun(stage, 'qianyi', 'maintenance');
  const at = (element: string) => ({ sop: 'maintenance', element, run });
  const faultDescription = '流速不稳 / unsteady flow';
  await doTask(stage, 'qianyi', at('ReportFault'), { serial, site, faultDescription, patientInvolved: false });
  await doTask(stage, 'songbin', at('Diagnose'), { findings: '泵磨损 / pump worn', swapNeeded: true });
  await doTask(stage, 'songbin', at('SwapPart'), { partOut, partIn, swapReason: '磨损 / wear' });
  const results: Json[] = [{ characteristic: 'leakage', value: 0.2, unit: 'mA', instrument: 'LEAK-01' }];
  await doTask(stage, 'songbin', at('Test'), { results, testResult: 'passed' });
  await doTask(stage, 'qianyi', at('ReturnToService'), { released: true });
  await ends(stage, 'songbin', run, 'InService');
  const tree = await stage.api.get('songbin', `/serials/${serial}/tree`);
  const parts = rows(tree['down'])
    .filter(({ until }) => until === null)
    .map(({ name }) => text(name));
  const inside = [partIn, partOut].map((part) => parts.some((name) => name.includes(part)));
  stage.expect('换件后的组成 parts after the swap', inside, [true, false]);
  stage.tell(
    '维护 1 台：泵以新换旧（序列号对序列号），测试合格后恢复使用',
    '1 repaired: pump swapped serial for serial, tested, back in service',
  );
}
