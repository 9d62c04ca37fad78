import { forbidden } from './forbidden.ts';
import type { Lots } from './receive-lots.ts';
import { asked, type Stage } from './stage.ts';
import { awaitTask, doTask, ends, rows, startRun, text, tryTask } from './tasks.ts';

/** How many devices get a board of the bad lot. */
export const affected = 40;

interface Order {
  order: string;
  serials: string[];
  lots: Lots;
}

/** The order is released against its schedule, the lines cleared, components scanned into 100 devices, and each is tested. */
export async function produce(stage: Stage, { order, serials, lots }: Order): Promise<void> {
  const { batch, device } = stage;
  const run = await startRun(stage, 'chenwei', 'production');
  const at = (element: string) => ({ sop: 'production', element, run });
  const { now } = await stage.api.get('chenwei', '/clock');
  const day = (days: number) => new Date(Date.parse(text(now)) + days * 86_400_000).toISOString().slice(0, 10);
  const schedule = { plannedStart: day(0), plannedEnd: day(60) };
  await doTask(stage, 'chenwei', at('ReleaseOrder'), { order, batch, model: device.gtin, quantity: serials.length, ...schedule });
  for (const station of ['ST-ASSEMBLY', 'ST-TEST']) {
    const cleared = { station, previousRemoved: true, documentsRemoved: true, cleaned: true };
    await doTask(stage, 'linna', { ...at('ClearLine'), data: { clearStation: station } }, cleared);
  }
  await doTask(stage, 'linna', at('Enroll'), { serials });
  await assemble(stage, run, serials, lots);
  await operate(stage, run, serials, 'ST-ASSEMBLY');
  await refuseOldInstrument(stage, run);
  await operate(stage, run, serials, 'ST-TEST', 'LEAK-01');
  await ends(stage, 'chenwei', run, 'Produced');
  await compareProduced(stage, lots);
  stage.tell(
    `生产完成：电路板批 A 装入 ${affected} 台，批 B 装入 ${serials.length - affected} 台`,
    `100 made: board lot A in ${affected} of them, lot B in ${serials.length - affected}`,
  );
}

async function assemble(stage: Stage, run: string, serials: string[], lots: Lots): Promise<void> {
  const at = { sop: 'production', element: 'Assemble', run };
  const parts = (devices: string[], board: string, pumps: string[]) => [
    { item: 'BOARD', lot: board, quantity: 1 },
    ...devices.map((device, n) => ({ item: 'PUMP', serial: pumps[n]!, quantity: 1, device })),
  ];
  const [first, rest] = [serials.slice(0, affected), serials.slice(affected)];
  await doTask(stage, 'linna', at, { devices: first, parts: parts(first, lots.bad, lots.pumps), moreParts: true });
  const others = { devices: rest, parts: parts(rest, lots.good, lots.pumps.slice(affected)), moreParts: false };
  const task = await awaitTask(stage, 'linna', at);
  const record = `task/${text(task['id'])}`;
  const taken = { ...others, parts: parts(rest, lots.good, lots.pumps) };
  const used = {
    zh: '装入已在另一台中的部件',
    en: 'a part that is in another device',
    user: 'linna',
    record,
    code: 'part-in-other-device',
  } as const;
  await forbidden(stage, used, () => tryTask(stage, 'linna', task, { values: taken }));
  stage.expect('装配 assembling', (await tryTask(stage, 'linna', task, { values: others })).status, 200);
  const twice = { zh: '同一任务完成两次', en: 'completing a task twice', user: 'linna', record, code: 'task-closed' } as const;
  await forbidden(stage, twice, () => tryTask(stage, 'linna', task, { values: others }));
}

async function operate(stage: Stage, run: string, devices: string[], station: string, instrument?: string): Promise<void> {
  const at = (element: string) => ({ sop: 'production', element, run });
  await doTask(stage, 'wuhao', at('CheckSetup'), { station, instructionsRead: true, ...(instrument && { instrument }) });
  await doTask(stage, 'wuhao', at('Operate'), { devices, defective: [] });
}

async function refuseOldInstrument(stage: Stage, run: string): Promise<void> {
  const task = await awaitTask(stage, 'wuhao', { sop: 'production', element: 'CheckSetup', run });
  const record = `task/${text(task['id'])}`;
  const values = { station: 'ST-TEST', instructionsRead: true, instrument: 'LEAK-OLD' };
  const old = {
    zh: '使用校准过期的仪器',
    en: 'an instrument whose calibration has expired',
    user: 'wuhao',
    record,
    code: 'calibration-expired',
  } as const;
  await forbidden(stage, old, () => tryTask(stage, 'wuhao', task, { values }));
}

async function compareProduced(stage: Stage, lots: Lots): Promise<void> {
  const page = await stage.api.get('chenwei', `/serials?limit=1000&filter=${asked({ batch: stage.batch })}`);
  const found = rows(page['data']);
  stage.expect('完工 finished', found.filter(({ status }) => text(status) === 'finished').length, 100);
  const tree = await stage.api.get('chenwei', `/serials/${text(found[0]!['serial'])}/tree`);
  const consists = rows(tree['down']).map(({ item }) => text(item));
  stage.expect('部件 components', [consists.includes('BOARD'), consists.includes('PUMP')], [true, true]);
  const stock = await stage.api.get('mafeng', `/material-lots?filter=${asked({ lot: [lots.bad, lots.good] })}`);
  stage.expect('电路板批 board lots', rows(stock).length, 2);
}
