import type { Json } from '../domain/json.ts';
import type { Tx } from './connection.ts';

/** One thing that happened to a device: an EPCIS event, or an entry of the audit log about one of its records. */
export interface Happening {
  at: string;
  kind: 'event' | 'record';
  what: string;
  by: string | null;
  run: string | null;
  detail: Json;
}

/** A device's life in the order of business time: its events, those of packages while it was in them, and its records. */
export async function serialTimeline(tx: Tx, serial: string, limit = 1000): Promise<Happening[]> {
  return tx.query(timeline, [serial, limit]);
}

const timeline = `
with recursive device as (select serial, epc from serial where serial = $1),
holder (epc, since, until) as (
  select epc, '-infinity'::timestamptz, 'infinity'::timestamptz from device
  union
  select p.parent, greatest(h.since, p.since), least(h.until, coalesce(p.until, 'infinity'))
  from holder h join placement p on p.child = h.epc and p.kind = 'contains'
  where greatest(h.since, p.since) <= least(h.until, coalesce(p.until, 'infinity'))
), seen as (
  select distinct e.id, e.event_time, e.biz_step, e.type, e.run_id, e.body
  from holder h join event_epc x on x.epc = h.epc join event e on e.id = x.event and e.event_time between h.since and h.until
), told as (
  select record_type, record_id from (values ('serial', $1)) as v(record_type, record_id)
  union all select 'label', l.id::text from label l where l.serial = $1
  union all select 'inspection', i.inspection::text from inspection_serial i where i.serial = $1
  union all select 'nonconformance', n.nonconformance::text from nonconformance_serial n where n.serial = $1
  union all select 'hold', h.id::text from hold h where h.serial = $1
  union all select 'shipment', s.shipment::text from shipment_serial s where s.serial = $1
  union all select 'installation', i.installation::text from installation_serial i where i.serial = $1
  union all select 'maintenance', m.id::text from maintenance m where m.serial = $1
  union all select 'complaint', c.id::text from complaint c where c.serial = $1
  union all select 'recall', r.recall::text from recall_serial r where r.serial = $1
)
select at, kind, what, by, run, detail from (
  select event_time as at, 'event' as kind, coalesce(biz_step, type) as what, null as by, run_id as run, id,
    body - 'epcList' - 'childEPCs' - 'outputEPCList' as detail from seen
  union all
  select coalesce(a.business_at, a.at), 'record', a.action, a.actor, a.run_id, a.id,
    jsonb_build_object('record', a.record_type || '/' || a.record_id, 'changes', a.changes, 'reason', a.reason, 'sop', a.sop_id, 'version', a.version)
  from told t join audit_entry a on a.record_type = t.record_type and a.record_id = t.record_id
) as happening order by happening.at, kind desc, id limit $2`;

/** A node of what a device consists of, or is part of: the thing, and over which time it was so for the device itself. */
export interface TreeNode {
  uri: string;
  kind: 'device' | 'part' | 'lot' | 'package' | 'other';
  /** its name in the records */
  name: string;
  item: string | null;
  relation: 'consists' | 'contains';
  quantity: string | null;
  since: string;
  until: string | null;
  depth: number;
  /** names from the device to this node */
  path: string[];
}

/** The tree of a device: `down` what it consists of and consisted of, `up` what it is part of or packed in. */
export async function serialTree(tx: Tx, serial: string): Promise<{ down: TreeNode[]; up: TreeNode[] }> {
  const [down, up] = [
    await tx.query<TreeNode>(tree('parent', 'child'), [serial]),
    await tx.query<TreeNode>(tree('child', 'parent'), [serial]),
  ];
  return { down, up };
}

const tree = (from: 'parent' | 'child', to: 'parent' | 'child') => `
with recursive node (epc, relation, quantity, since, until, depth, way) as (
  select p.${to}, p.kind, p.quantity, p.since, p.until, 1, array[p.${from}, p.${to}]
  from serial s join placement p on p.${from} = s.epc where s.serial = $1
  union all
  select p.${to}, p.kind, p.quantity, greatest(n.since, p.since), least(n.until, p.until), n.depth + 1, n.way || p.${to}
  from node n join placement p on p.${from} = n.epc
  where n.depth < 20 and not p.${to} = any (n.way)
    and greatest(n.since, p.since) <= least(coalesce(n.until, 'infinity'), coalesce(p.until, 'infinity'))
), named as (
  select n.*, e.uri, coalesce(s.serial, k.serial, l.lot, g.sscc, e.uri) as name, coalesce(k.item, l.item, s.model) as item,
    case when s.serial is not null then 'device' when k.serial is not null then 'part' when l.lot is not null then 'lot'
      when g.sscc is not null then 'package' else 'other' end as what
  from node n join epc e on e.id = n.epc left join serial s on s.epc = n.epc left join part k on k.epc = n.epc
  left join material_lot l on l.epc = n.epc left join package g on g.epc = n.epc
)
select uri, what as kind, name, item, relation, quantity::text, since, until, depth,
  array(select w.name from unnest(named.way[2:]) with ordinality as step(epc, n) join (select distinct epc, name from named) as w using (epc) order by n) as path
from named order by depth, name, named.since`;
