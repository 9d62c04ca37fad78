import { statuses } from './inspect.ts';
import type { Customer } from './ship.ts';
import { settles, type Stage } from './stage.ts';
import { doTask, ends, text } from './tasks.ts';

/** What has arrived is installed: site checked, accepted by maker and hospital, put into use. */
export async function install(stage: Stage, customers: Customer[]): Promise<void> {
  const { now } = await stage.api.get('songbin', '/clock');
  const visit = text(now).slice(0, 10);
  for (const customer of customers) await installAt(stage, customer, visit);
  await settles(stage, '启用 in use', () => statuses(stage), { active: 96, released: 1, scrapped: 2, shipped: 1 });
  stage.tell(
    '安装 96 台：场地检查、厂方与医院双方验收、启用，并逐台排定保养',
    '96 installed, accepted by maker and hospital, in use, maintenance planned for each',
  );
}

async function installAt(stage: Stage, { organisation: site, user, received: serials }: Customer, visit: string): Promise<void> {
  const planned = { sop: 'installation', element: 'PlanVisit', data: { site, serials } };
  const task = await doTask(stage, 'songbin', planned, {
    site,
    serials,
    visit,
    engineer: 'songbin',
    contact: '设备科 / equipment',
  });
  const run = text(task['run']);
  const at = (element: string) => ({ sop: 'installation', element, run });
  await doTask(stage, 'songbin', at('SiteCheck'), { power: true, environment: true, network: true, space: true });
  await doTask(stage, 'songbin', at('Install'), { installed: serials, location: `${site}-WARD`, testsPassed: true });
  await doTask(stage, 'songbin', at('MakerAccept'), { makerResult: 'accepted' });
  await doTask(stage, user, at('CustomerAccept'), { trained: true, customerResult: 'accepted' });
  await ends(stage, 'songbin', run, 'InUse');
}
