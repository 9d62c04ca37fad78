import type { Refused } from '../../domain/record/refusal.ts';
import { refuse } from '../../domain/record/refusal.ts';
import { deviceOfUri } from '../../domain/trace/device-key.ts';
import type { Effect } from '../../domain/trace/genealogy.ts';
import type { Tx } from '../connection.ts';

/** A stored event with what follows from it. */
export interface Effective {
  id: string;
  /** the event's own time */
  at: string;
  effects: Effect[];
}

/** Carries an event's effects into the projections. Refuses to place a thing twice. */
export async function project(tx: Tx, event: Effective): Promise<Refused | undefined> {
  for (const effect of event.effects) {
    if (effect.type === 'place') {
      const refused = await placeChildren(tx, event, effect);
      if (refused) return refused;
    } else if (effect.type === 'take') {
      await tx.query(take, [effect.kind, effect.parent, effect.children ?? null, event.at, event.id]);
    } else {
      const { objects, disposition, place, holder } = effect;
      await tx.query(tell, [objects, disposition ?? null, place ?? null, holder ?? null, event.at, event.id]);
    }
  }
  return undefined;
}

async function placeChildren(tx: Tx, event: Effective, effect: Effect & { type: 'place' }): Promise<Refused | undefined> {
  const { kind, parents, children, whole } = effect;
  const uris = children.map(({ uri }) => uri);
  await tx.query(place, [kind, parents, uris, children.map(({ quantity }) => quantity ?? null), whole, event.at, event.id]);
  if (!whole) return undefined;
  const elsewhere = await tx.query<{ uri: string }>(placedElsewhere, [kind, parents[0], uris]);
  if (elsewhere.length === 0) return undefined;
  const names = elsewhere.map(({ uri }) => deviceOfUri(uri) ?? uri);
  return kind === 'contains' ? refuse('already-packed', { serials: names }) : refuse('part-in-other-device', { parts: names });
}

// what is there already stays as it is: the unique indexes decide, also between two that come at once
const place = `
insert into placement (kind, parent, child, whole, quantity, since, since_event)
select $1, parent.id, child.id, $5::boolean, c.quantity, $6, $7
from epc parent, unnest($3::text[], $4::numeric[]) as c(uri, quantity) join epc child on child.uri = c.uri
where parent.uri = any ($2) and parent.id <> child.id order by child.id, parent.id
on conflict do nothing`;

const placedElsewhere = `
select child.uri from epc child
where child.uri = any ($3) and not exists (
  select from placement p join epc parent on parent.id = p.parent
  where p.child = child.id and p.kind = $1 and p.until is null and parent.uri = $2)`;

const take = `
update placement p set until = greatest(p.since, $4), until_event = $5
from epc parent where parent.uri = $2 and p.parent = parent.id and p.kind = $1 and p.until is null
  and ($3::text[] is null or p.child in (select id from epc where uri = any ($3)))`;

// what is in a package goes with it; each fact is as of the latest event that told it
const tell = `
with recursive subject as (
  select id from epc where uri = any ($1)
  union
  select p.child from subject s join placement p on p.parent = s.id and p.kind = 'contains' and p.until is null
)
insert into object_state as o (epc, disposition, disposition_at, place, place_at, holder, holder_at, event)
select id, $2, case when $2::text is not null then $5::timestamptz end, $3, case when $3::text is not null then $5::timestamptz end,
  $4, case when $4::text is not null then $5::timestamptz end, $6 from subject order by id
on conflict (epc) do update set
  disposition = case when excluded.disposition_at >= coalesce(o.disposition_at, '-infinity') then excluded.disposition else o.disposition end,
  disposition_at = greatest(o.disposition_at, excluded.disposition_at),
  place = case when excluded.place_at >= coalesce(o.place_at, '-infinity') then excluded.place else o.place end,
  place_at = greatest(o.place_at, excluded.place_at),
  holder = case when excluded.holder_at >= coalesce(o.holder_at, '-infinity') then excluded.holder else o.holder end,
  holder_at = greatest(o.holder_at, excluded.holder_at),
  event = greatest(o.event, excluded.event)`;
