import type { DemoUserId } from '../demo-data/users.ts';
import { forbidden } from './forbidden.ts';
import { placeOrder } from './place-order.ts';
import { affected } from './produce.ts';
import type { Stage } from './stage.ts';
import { awaitTask, doTask, ends, rows, startRun, text, tryTask } from './tasks.ts';

/** A hospital, whose person acts for it, by which dealer it is reached, and its devices: those it ordered, and those it got. */
export interface Customer {
  organisation: string;
  user: DemoUserId;
  dealer?: { organisation: string; user: DemoUserId };
  /** in the order of their numbers */
  devices: string[];
  received: string[];
  /** of the devices, those with a board of the bad lot */
  affected: string[];
}

/** What goes where: four hospitals, and one device of the bad lot that stays in stock. */
export interface Delivery {
  customers: Customer[];
  /** lost on its way to the fourth hospital */
  missing: string;
  inStock: string;
}

/** Shares 98 released devices out: 25 + 25 + 25 + 22, 10 + 10 + 10 + 9 of them with a board of the bad lot. */
export function planDelivery(serials: string[]): Delivery {
  const [bad, good] = [serials.slice(0, affected - 1), serials.slice(affected, 98)];
  const missing = bad.at(-1)!;
  const share = (n: number) => [...bad.slice(n * 10, n * 10 + 10), ...good.slice(n * 15, n * 15 + 15)].toSorted();
  const customer = (n: number, organisation: string, user: DemoUserId, dealer?: Customer['dealer']): Customer => {
    const devices = share(n);
    const received = devices.filter((serial) => serial !== missing);
    return {
      organisation,
      user,
      devices,
      received,
      affected: devices.filter((serial) => bad.includes(serial)),
      ...(dealer && { dealer }),
    };
  };
  const customers = [
    customer(0, 'HOSPITAL-1', 'qianyi'),
    customer(1, 'HOSPITAL-2', 'fengxue'),
    customer(2, 'HOSPITAL-3', 'jiangbo', { organisation: 'DEALER-EAST', user: 'zhushan' }),
    customer(3, 'HOSPITAL-4', 'shenlu', { organisation: 'DEALER-SOUTH', user: 'dongqi' }),
  ];
  return { customers, missing, inStock: serials[affected - 1]! };
}

const maker = 'HUAZHI';
const carrier = { carrier: '顺达冷链 / Shunda', temperatureMin: 2, temperatureMax: 30 };

/** A leg of the way: who sends, who takes in, and what. */
interface Leg {
  run: string;
  sender: DemoUserId;
  from: string;
  receiver: DemoUserId;
  to: string;
  devices: string[];
  received: string[];
}

/** Starts the maker's shipment of an order and prepares it. @returns its run */
export async function prepareShipment(
  stage: Stage,
  to: string,
  quantity: number,
  next: string,
): Promise<{ run: string; order: string }> {
  const order = `SO-${stage.batch}-${to}`;
  await placeOrder(stage, { id: order, kind: 'sales', customer: to, quantity });
  const run = await startRun(stage, 'mafeng', 'shipment');
  const values = { order, model: stage.device.gtin, from: maker, to, quantity, market: 'CN', next };
  await doTask(stage, 'mafeng', { sop: 'shipment', element: 'Prepare', run }, values);
  return { run, order };
}

/** Devices that are not released yet are not shipped. @returns the run that waits for devices that are */
export async function refuseUnreleased(stage: Stage, { organisation, devices }: Customer): Promise<string> {
  const { run } = await prepareShipment(stage, organisation, devices.length, 'installation');
  const task = await awaitTask(stage, 'mafeng', { sop: 'shipment', element: 'Pick', run });
  const record = `task/${text(task['id'])}`;
  const early = {
    zh: '发运未放行的器械',
    en: 'shipping devices that are not released',
    user: 'mafeng',
    record,
    code: 'serial-not-released',
  } as const;
  await forbidden(stage, early, () => tryTask(stage, 'mafeng', task, { values: { picked: devices } }));
  return run;
}

/** Ships to the four hospitals, to two of them by way of a dealer; one device does not arrive. */
export async function ship(stage: Stage, { customers, missing }: Delivery, firstRun: string): Promise<void> {
  for (const customer of customers) {
    const { organisation, dealer, devices } = customer;
    const to = dealer?.organisation ?? organisation;
    const isFirst = customer === customers[0];
    const run = isFirst ? firstRun : (await prepareShipment(stage, to, devices.length, dealer ? 'forward' : 'installation')).run;
    if (dealer) await viaDealer(stage, customer, dealer, run);
    else await carry(stage, { run, sender: 'mafeng', from: maker, receiver: customer.user, to, devices, received: devices });
  }
  stage.expect('发运 shipped', customers.flatMap(({ devices }) => devices).length, 97);
  const found = await stage.api.get('mafeng', `/serials/${missing}`);
  stage.expect('未到货的器械 the missing device', text(found['status']), 'shipped');
  stage.tell(
    '发运 97 台至四家医院（25+25 直发，25+22 经两家经销商），SSCC 装箱',
    '97 shipped to four hospitals, two direct and two by a dealer, packed under SSCCs',
  );
  stage.tell('签收 96 台；1 台短缺，已立案追查', '96 received; 1 is missing, a case is open');
}

async function viaDealer(
  stage: Stage,
  customer: Customer,
  dealer: NonNullable<Customer['dealer']>,
  first: string,
): Promise<void> {
  const { organisation, user, devices, received } = customer;
  await carry(stage, {
    run: first,
    sender: 'mafeng',
    from: maker,
    receiver: dealer.user,
    to: dealer.organisation,
    devices,
    received: devices,
  });
  const at = { sop: 'shipment', element: 'PrepareOnward', data: { onHand: devices } };
  const { run } = await doTask(stage, dealer.user, at, { to: organisation, quantity: devices.length, next: 'installation' });
  await carry(stage, {
    run: text(run),
    sender: dealer.user,
    from: dealer.organisation,
    receiver: user,
    to: organisation,
    devices,
    received,
  });
}

/** Picks, packs, dispatches and receives. */
async function carry(stage: Stage, { run, sender, from, receiver, to, devices, received }: Leg): Promise<void> {
  const at = (element: string) => ({ sop: 'shipment', element, run });
  await doTask(stage, sender, at('Pick'), { picked: devices });
  await doTask(stage, sender, at('Pack'), { packed: devices });
  const dispatchLocation = from === maker ? 'WH-FG' : `${from}-STORE`;
  await doTask(stage, sender, at('Dispatch'), { ...carrier, waybill: `WB-${stage.batch}-${to}`, dispatchLocation });
  const whole = devices.length === received.length;
  await doTask(stage, receiver, at('Receive'), ({ data }) => ({
    ...(whole && { receivedSscc: rows(data!['packages']).map(text) }),
    received,
    receivingLocation: `${to}-STORE`,
    packageIntact: whole,
    receiptComment: whole ? '完好 / intact' : '缺 1 台 / one short',
  }));
  if (!whole) await doTask(stage, 'mafeng', at('MissingDevices'), { missingFinding: '承运商追查中 / traced with the carrier' });
  await ends(stage, 'mafeng', run, to.startsWith('DEALER') ? 'Forwarded' : 'ToInstall');
}
