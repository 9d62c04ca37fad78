import { deviceRecords } from '../demo-data/device-records.ts';
import type { DemoRecord } from '../demo-data/demo-record.ts';
import { asked, type Stage } from './stage.ts';
import { rows } from './tasks.ts';

/** Master data of the demonstration's model are entered by those who keep them, where they are not there yet. */
export async function registerModel(stage: Stage): Promise<void> {
  for (const { noun, values } of deviceRecords(stage.device)) {
    const user = keeperOf(noun);
    const there = rows(await stage.api.get(user, `/${noun}s?filter=${asked({ id: values['id'] })}`));
    if (there.length === 0) await stage.api.post(user, `/${noun}s`, values);
  }
  stage.tell(`批 ${stage.batch}：${stage.device.name}`, `batch ${stage.batch}, GTIN ${stage.device.gtin}`);
}

function keeperOf(noun: DemoRecord['noun']): 'luoyan' | 'gaofei' {
  return noun === 'certificate' ? 'luoyan' : 'gaofei';
}
