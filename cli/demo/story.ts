import { complain } from './complain.ts';
import { inspect } from './inspect.ts';
import { install } from './install.ts';
import { issueSerials } from './issue-serials.ts';
import { maintain } from './maintain.ts';
import { produce } from './produce.ts';
import { recall } from './recall.ts';
import { receiveLots } from './receive-lots.ts';
import { registerModel } from './register-model.ts';
import { release } from './release.ts';
import { planDelivery, refuseUnreleased, ship } from './ship.ts';
import type { Stage } from './stage.ts';

/** The whole life of one batch. @throws Difference at the first thing that is not as expected */
export async function tellStory(stage: Stage): Promise<void> {
  await registerModel(stage);
  const order = `PO-${stage.batch}`;
  const serials = await issueSerials(stage, order);
  const lots = await receiveLots(stage);
  await produce(stage, { order, serials, lots });
  await inspect(stage, serials);
  const delivery = planDelivery(serials);
  const firstShipment = await refuseUnreleased(stage, delivery.customers[0]!);
  await release(stage, order);
  await ship(stage, delivery, firstShipment);
  await install(stage, delivery.customers);
  const swap = { serial: serials[0]!, site: 'HOSPITAL-1', partOut: lots.pumps[0]!, partIn: lots.pumps[100]! };
  await maintain(stage, swap);
  await complain(stage, { serial: serials[1]!, organisation: 'HOSPITAL-1', badLot: lots.bad });
  await recall(stage, lots.bad, delivery);
  summarize(stage);
}

/** Twelve forbidden things were tried; closing line. */
function summarize(stage: Stage): void {
  const { compared, refused } = stage.tally;
  stage.expect('被拒绝的违规操作 forbidden things refused', refused, 12);
  stage.tell(
    `完成：比对 ${compared + 1} 项全部相符，${refused} 项违规操作均被拒绝并留有审计记录`,
    `done: ${compared + 1} comparisons agree, ${refused} forbidden things were refused and are on record`,
  );
}
