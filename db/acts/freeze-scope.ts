import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { affectedDevices } from '../projections/affected-devices.ts';
import { recallHolders } from '../recall-store.ts';
import { changed, entry } from './entry.ts';
import { lockRecall, startOf, type RecallCause, type RecallRow } from './recalls.ts';

/**
 * Freezes a recall's scope as of now: devices, who answers for each, their status, and a hash over it all. Frozen again,
 * devices that have come to it since are added; none ever leaves.
 */
export async function freezeScope(tx: Tx, { id }: { id: string }, context: ActContext): Promise<Json | Refused> {
  const recall = await lockRecall(tx, id, ['open', 'frozen'], { zh: '冻结范围', en: 'have its scope frozen' });
  if (isRefused(recall)) return recall;
  await tx.query(addDevices, [...startOf(recall.cause), id]);
  await tx.query(
    `insert into recall_holder (recall, organisation) select distinct recall, holder from recall_serial where recall = $1 and holder is not null
     order by 1, 2 on conflict do nothing`,
    [id],
  );
  await tx.query(
    `insert into recall_allotment (recall, organisation, serial) select recall, holder, serial from recall_serial r
     where recall = $1 and holder is not null
       and not exists (select from recall_allotment a where a.recall = r.recall and a.serial = r.serial)
     order by 1, 2, 3 on conflict do nothing`,
    [id],
  );
  const scope = await sumUp(tx, recall, context);
  return { ...scope, ...(await leftovers(tx, recall.cause)), asOf: context.at };
}

const addDevices = `
insert into recall_serial (recall, serial, holder, status, present)
select $6::bigint, s.serial, h.id, s.status, a.present
from (${affectedDevices}) as a join serial s on s.epc = a.epc
left join object_state o on o.epc = s.epc left join organisation h on h.uri = o.holder and h.kind <> 'maker'
order by s.serial on conflict do nothing`;

interface Sum {
  devices: number;
  present: number;
  hash: string;
  serials: string[];
  own: string[];
  statuses: Record<string, number>;
}

async function sumUp(tx: Tx, recall: RecallRow, context: ActContext): Promise<{ [key: string]: Json }> {
  const [sum] = await tx.query<Sum>(summary, [recall.id]);
  const { devices, present, hash, serials, own, statuses } = sum!;
  await tx.query(
    `update recall set status = 'frozen', frozen_at = $2, scope_hash = $3, scope_devices = $4, scope_statuses = $5::jsonb where id = $1`,
    [recall.id, context.at, hash, devices, JSON.stringify(statuses)],
  );
  const old = { status: recall.status, scope_hash: recall.scope_hash, scope_devices: recall['scope_devices'] as Json };
  await audit(
    tx,
    entry(
      context,
      'recall.scope-frozen',
      recall.id,
      changed(old, { status: 'frozen', scope_hash: hash, scope_devices: devices }),
    ),
  );
  const holders = (await recallHolders(tx, recall.id)).map((holder) => ({ ...holder }));
  return { devices, present, hash, serials, own, statuses, holders };
}

// SHA-256 over one line per device in the order of serials, each the canonical JSON of [serial, holder, status, present]
const summary = `
select count(*)::int as devices, (count(*) filter (where present))::int as present,
  encode(sha256(convert_to(coalesce(string_agg(
    '[' || to_json(serial)::text || ',' || coalesce(to_json(holder)::text, 'null') || ',' || to_json(status)::text || ',' || present::text || ']',
    E'\\n' order by serial collate "C"), ''), 'UTF8')), 'hex') as hash,
  coalesce(array_agg(serial order by serial), '{}') as serials,
  coalesce(array_agg(serial order by serial) filter (where holder is null), '{}') as own,
  (select coalesce(jsonb_object_agg(status, n), '{}') from (
    select status, count(*)::int as n from recall_serial where recall = $1 group by status) as by_status) as statuses
from recall_serial where recall = $1`;

/** What of the bad lot has not gone into a device: stock, and parts on the shelf. */
async function leftovers(tx: Tx, { lot, parts }: RecallCause): Promise<{ [key: string]: Json }> {
  const stock = await tx.query<{ location: string; quantity: string }>(
    'select location, quantity::text from stock where lot = $1 and quantity > 0 order by location',
    [lot ?? null],
  );
  const loose = await tx.query<{ item: string; serial: string; status: string }>(
    `select p.item, p.serial, p.status from part p
     where p.status <> 'installed' and (p.lot = $1 or (p.item, p.serial) in (select * from unnest($2::text[], $3::text[]))) order by 1, 2`,
    [lot ?? null, (parts ?? []).map(({ item }) => item), (parts ?? []).map(({ serial }) => serial)],
  );
  return { stock: stock.map((row) => ({ ...row })), parts: loose.map((row) => ({ ...row })) };
}
