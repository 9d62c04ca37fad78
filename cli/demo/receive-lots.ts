import type { Json } from '../../domain/json.ts';
import { asked, type Stage } from './stage.ts';
import { doTask, ends, rows, startRun, text } from './tasks.ts';

/** The component lots of one demonstration: the bad one goes into 40 devices, the good one into the others. */
export interface Lots {
  bad: string;
  good: string;
  /** serial numbers of pumps: one for each device, and one in reserve */
  pumps: string[];
}

/** Component lots come in, are inspected by sample and accepted. */
export async function receiveLots(stage: Stage): Promise<Lots> {
  const { batch } = stage;
  const lots = { bad: `${batch}-A`, good: `${batch}-B`, pumps: pumpSerials(batch, 101) };
  await receiveLot(stage, { lot: lots.bad, item: 'BOARD', supplier: 'SUP-BOARD', quantity: 40 });
  await receiveLot(stage, { lot: lots.good, item: 'BOARD', supplier: 'SUP-BOARD', quantity: 60 });
  await receiveLot(stage, { lot: `${batch}-P`, item: 'PUMP', supplier: 'SUP-PUMP', quantity: 101, partSerials: lots.pumps });
  const found = await stage.api.get('mafeng', `/material-lots?filter=${asked({ lot: [lots.bad, lots.good, `${batch}-P`] })}`);
  stage.expect(
    '接收的物料批 lots accepted',
    rows(found).map((lot) => text(lot['status'])),
    ['accepted', 'accepted', 'accepted'],
  );
  stage.tell(
    '3 个部件批进货检验合格：电路板 40 + 60，泵 101（逐件有号）',
    '3 component lots pass incoming inspection: boards 40 + 60, pumps 101 with serials',
  );
  return lots;
}

const pumpSerials = (batch: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${batch}-P${String(n + 1).padStart(3, '0')}`);

interface Arrival {
  lot: string;
  item: string;
  supplier: string;
  quantity: number;
  partSerials?: string[];
}

async function receiveLot(stage: Stage, arrival: Arrival): Promise<void> {
  const run = await startRun(stage, 'mafeng', 'incoming-inspection');
  const at = (element: string) => ({ sop: 'incoming-inspection', element, run });
  await doTask(stage, 'mafeng', at('Receive'), {
    ...arrival,
    unit: 'pcs',
    expiry: '2039-06-30',
    location: 'WH-RAW',
    sealIntact: true,
  });
  const results: Json[] = [
    { characteristic: 'resistance', value: 50, unit: 'MΩ', instrument: 'MEG-01' },
    { characteristic: 'appearance', expected: 'ok', finding: 'ok' },
  ];
  await doTask(stage, 'zhaomin', at('Inspect'), { results, nonconforming: 0, critical: 0 });
  await ends(stage, 'mafeng', run, 'Accepted');
}
