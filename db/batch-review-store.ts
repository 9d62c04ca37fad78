import type { Json } from '../domain/json.ts';
import { balanceOf, type SerialStatus, serialStatuses } from '../domain/record/serial-status.ts';
import type { Tx } from './connection.ts';

/** issued = used + destroyed + sampled + open */
export interface LabelBalance {
  issued: number;
  used: number;
  destroyed: number;
  sampled: number;
  open: number;
}

/** What a releaser has to see of a batch: its two balances, and only what is open, missing or out of limits. */
export interface BatchReview {
  batch: string;
  quantity: number;
  /** issued = passed + scrapped + sampled + open */
  issued: number;
  passed: number;
  scrapped: number;
  sampled: number;
  open: number;
  labels: LabelBalance;
  labelsBalanced: boolean;
  passedSerials: string[];
  openSerials: { serial: string; status: string }[];
  missing: { serial: string | null; step: string }[];
  outOfLimits: { inspection: string; serial: string | null; characteristic: string; value: string }[];
  openNonconformances: { id: string; description: string }[];
  complete: boolean;
}

const longestList = 1000;

/** The labels of a batch, by what became of them. */
export async function labelBalance(tx: Tx, batch: string): Promise<LabelBalance> {
  const rows = await tx.query<{ status: string; n: number }>(
    'select status, count(*)::int as n from label where batch = $1 group by 1',
    [batch],
  );
  const of = (status: string) => rows.find((row) => row.status === status)?.n ?? 0;
  const [used, destroyed, sampled, open] = [of('used'), of('destroyed'), of('sampled'), of('issued')];
  return { issued: used + destroyed + sampled + open, used, destroyed, sampled, open };
}

/** The one page of a batch's release; undefined where there is no such batch. */
export async function reviewBatch(tx: Tx, batch: string): Promise<(BatchReview & { [key: string]: Json }) | undefined> {
  const [head] = await tx.query<{ quantity: number }>('select quantity from batch where batch = $1', [batch]);
  if (!head) return undefined;
  const serials = await tx.query<{ serial: string; status: SerialStatus }>(
    'select serial, status from serial where batch = $1 order by serial',
    [batch],
  );
  const by = (what: ReturnType<typeof balanceOf>) => serials.filter(({ status }) => balanceOf(status) === what);
  const [passed, open] = [by('passed'), by('open')];
  const labels = await labelBalance(tx, batch);
  const labelsBalanced = labels.issued === 0 || (labels.open === 0 && labels.used === passed.length);
  const missing = await missingOf(tx, batch, head.quantity - serials.length);
  const outOfLimits = await tx.query<BatchReview['outOfLimits'][number]>(outOfLimitsOf, [batch, longestList]);
  const openNonconformances = await tx.query<{ id: string; description: string }>(openOf, [batch]);
  const faults = open.length + missing.length + outOfLimits.length + openNonconformances.length;
  return {
    batch,
    quantity: head.quantity,
    issued: serials.length,
    passed: passed.length,
    scrapped: by('scrapped').length,
    sampled: by('sampled').length,
    open: open.length,
    labels: { ...labels },
    labelsBalanced,
    passedSerials: passed.map(({ serial }) => serial),
    openSerials: open.slice(0, longestList).map(({ serial, status }) => ({ serial, status })),
    missing: missing.map((one) => ({ ...one })),
    outOfLimits: outOfLimits.map((one) => ({ ...one })),
    openNonconformances: openNonconformances.map((one) => ({ ...one })),
    complete: faults === 0 && labelsBalanced,
  };
}

async function missingOf(tx: Tx, batch: string, notIssued: number): Promise<BatchReview['missing']> {
  const passed = serialStatuses.filter((status) => balanceOf(status) === 'passed');
  const rows = await tx.query<{ serial: string | null; step: string }>(missing, [batch, passed, longestList]);
  const short = notIssued > 0 ? [{ serial: null, step: `devices: ${notIssued} 未投产 / not issued` }] : [];
  return [...short, ...rows];
}

const missing = `
with head as (select * from batch where batch = $1),
device as (select serial, epc from serial where batch = $1 and status = any ($2))
(select d.serial, 'operation ' || (step.operation ->> 'operation') as step
 from head join route on route.id = head.route, jsonb_array_elements(route.operations) as step(operation), device d
 where not exists (select from operation_record o where o.serial = d.serial and o.operation = step.operation ->> 'operation')
 union all
 select d.serial, 'component ' || (line.item ->> 'item')
 from head join bom on bom.id = head.bom, jsonb_array_elements(bom.lines) as line(item), device d
 where not exists (
   select from placement p left join material_lot l on l.epc = p.child left join part k on k.epc = p.child
   where p.parent = d.epc and p.kind = 'consists' and p.until is null and coalesce(l.item, k.item) = line.item ->> 'item')
 union all
 select null, 'final inspection' from head
 where head.inspection_standard is not null
   and not exists (select from inspection i where i.batch = $1 and i.kind = 'final' and i.accepted))
order by 1 nulls first, 2 limit $3`;

// a value out of limits is settled when the device passed a later inspection, was taken by concession, or is gone
const outOfLimitsOf = `
select i.id::text as inspection, found.serial, found.characteristic, found.value
from inspection i, jsonb_to_recordset(i.out_of_limits) as found(serial text, characteristic text, value text)
left join serial s on s.serial = found.serial
where i.batch = $1 and (s.status is null or s.status not in ('scrapped', 'sampled', 'destroyed'))
  and not exists (
    select from inspection_serial later join inspection li on li.id = later.inspection
    where later.serial = found.serial and later.inspection > i.id and later.passed and li.accepted)
  and not exists (
    select from nonconformance n left join nonconformance_serial ns on ns.nonconformance = n.id
    where n.status = 'closed' and n.disposition = 'concession' and (ns.serial = found.serial or (found.serial is null and n.batch = i.batch)))
order by i.id, found.serial, found.characteristic limit $2`;

const openOf = `
select n.id::text as id, n.description from nonconformance n
where n.status <> 'closed' and (n.batch = $1 or exists (
  select from nonconformance_serial ns join serial s on s.serial = ns.serial where ns.nonconformance = n.id and s.batch = $1))
order by n.id`;
