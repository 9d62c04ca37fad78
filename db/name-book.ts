import type { NameBook, Names } from '../domain/trace/capture.ts';
import type { Tx } from './connection.ts';

/** What the records know under the names of people: serials, lots, parts, packages; locations, stations, organisations. */
export async function lookUpNames(tx: Tx, names: Names): Promise<NameBook> {
  const objects = names.objects.length > 0 ? await tx.query<Named>(objectNames, [names.objects]) : [];
  const places = names.places.length > 0 ? await tx.query<Named>(placeNames, [names.places]) : [];
  const [objectBook, placeBook] = [objects, places].map((rows) => new Map(rows.map(({ name, uri }) => [name, uri])));
  return { object: (name) => objectBook!.get(name), place: (name) => placeBook!.get(name) };
}

interface Named {
  name: string;
  uri: string;
}

// one thing per name: devices before lots before parts before packages
const objectNames = `
select distinct on (found.name) found.name, epc.uri from (
  select n.name, s.epc, 1 as rank from unnest($1::text[]) as n(name) join serial s on s.number = n.name
  union all select n.name, l.epc, 2 from unnest($1::text[]) as n(name) join material_lot l on l.lot = n.name
  union all select n.name, p.epc, 3 from unnest($1::text[]) as n(name) join part p on p.serial = n.name
  union all select n.name, k.epc, 4 from unnest($1::text[]) as n(name) join package k on k.sscc = n.name
) as found join epc on epc.id = found.epc order by found.name, found.rank, found.epc`;

const placeNames = `
select distinct on (found.name) found.name, found.uri from (
  select id as name, uri, 1 as rank from location where id = any ($1)
  union all select id, 'urn:vouch:station:' || uri_part(id), 2 from station where id = any ($1)
  union all select id, uri, 3 from organisation where id = any ($1)
) as found order by found.name, found.rank`;
