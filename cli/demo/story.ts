import { issueSerials } from './issue-serials.ts';
import { produce } from './produce.ts';
import { receiveLots } from './receive-lots.ts';
import type { Stage } from './stage.ts';

/** The whole life of one batch. @throws Difference at the first thing that is not as expected */
export async function tellStory(stage: Stage): Promise<void> {
  stage.tell(`批 ${stage.batch}：${stage.device.name}`, `batch ${stage.batch}, GTIN ${stage.device.gtin}`);
  const order = `PO-${stage.batch}`;
  const serials = await issueSerials(stage, order);
  const lots = await receiveLots(stage);
  await produce(stage, { order, serials, lots });
}
