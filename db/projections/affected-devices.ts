/**
 * From bad things upward to every device that consists of them or did, through parts, swaps and rework; one recursive
 * query over the open and closed placements. A part that had left its assembly before that went into a device is no way
 * up: an interval is carried along, and must not be empty. What went in by the lot cannot be taken out again.
 * The walk looks up the parents of one thing at a time by index (`offset 0` keeps the planner from joining whole tables),
 * so that its cost follows what is found and not the size of the tables.
 * `$1` lots, `$2` items and `$3` serials of parts, `$4` batches, `$5` devices; text arrays.
 * Columns: epc, present (the bad thing is in it still).
 */
export const affectedDevices = `
with recursive bad as (
  select epc from material_lot where lot = any ($1)
  union select p.epc from unnest($2::text[], $3::text[]) as w(item, serial) join part p on p.item = w.item and p.serial = w.serial
  union select epc from serial where batch = any ($4)
  union select epc from serial where serial = any ($5)
), affected (epc, since, until) as (
  select epc, '-infinity'::timestamptz, 'infinity'::timestamptz from bad
  union
  select p.parent, case when p.whole then greatest(a.since, p.since) else a.since end, least(a.until, p.until)
  from affected a cross join lateral (
    select parent, whole, since, coalesce(until, 'infinity') as until from placement where child = a.epc and kind = 'consists' offset 0) as p
  where greatest(a.since, case when p.whole then p.since else a.since end) <= least(a.until, p.until)
)
select epc, bool_or(until = 'infinity') as present from affected group by epc`;
