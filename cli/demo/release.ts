import { forbidden } from './forbidden.ts';
import { statuses } from './inspect.ts';
import { settles, type Stage } from './stage.ts';
import { awaitTask, doTask, ends, startRun, text, tryTask } from './tasks.ts';

/** The batch is reviewed and released twice: from production, then to the market, by two people who inspected none of it. */
export async function release(stage: Stage, order: string): Promise<void> {
  const { batch, device } = stage;
  const review = await stage.api.get('gaofei', `/batches/${batch}/review`);
  const { issued, passed, scrapped, sampled, open, complete, labels } = review;
  stage.expect('器械平衡 devices', [issued, passed, scrapped, sampled, open], [100, 98, 2, 0, 0]);
  stage.expect('标签平衡 labels', labels, { issued: 100, used: 98, destroyed: 2, sampled: 0, open: 0 });
  stage.expect('批记录齐全 complete', complete, true);
  const run = await startRun(stage, 'gaofei', 'batch-release');
  const at = (element: string) => ({ sop: 'batch-release', element, run });
  await doTask(stage, 'gaofei', at('Prepare'), { batch, order, model: device.gtin, market: 'CN', recordsChecked: true });
  await doTask(stage, 'gaofei', at('ReviewExceptions'), { verdict: 'release' });
  const task = await awaitTask(stage, 'zhengyu', at('ProductionRelease'));
  const record = `task/${text(task['id'])}`;
  const own = {
    zh: '放行自己检验过的批',
    en: 'releasing what one has inspected',
    user: 'sunli',
    record,
    code: 'duty-separation',
  } as const;
  await forbidden(stage, own, () => tryTask(stage, 'sunli', task, { values: { processConforms: true } }));
  await doTask(stage, 'zhengyu', at('ProductionRelease'), { processConforms: true });
  await doTask(stage, 'hejing', at('MarketRelease'), { registrationConforms: true, udiUploaded: true });
  await ends(stage, 'gaofei', run, 'Released');
  await settles(stage, '放行 released', () => statuses(stage), { released: 98, scrapped: 2 });
  stage.tell(
    '批放行：郑宇生产放行，何静上市放行，98 台（100 = 98 合格 + 2 报废）',
    'released by two people, for production and for the market: 98 devices',
  );
}
