import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { affectedDevices } from '../projections/affected-devices.ts';
import { placeHolds } from './holds.ts';
import { lockRecall, startOf } from './recalls.ts';

// what is bad is held at once, before the scope is frozen; what the scope has beyond it, too
const devices = `select s.serial from (${affectedDevices}) as a join serial s on s.epc = a.epc
union select serial from recall_serial where recall = $6 order by 1`;

/** Holds every device of the scope, in stock, in transit or in the field, and the bad lot or batch itself. */
export async function holdScope(tx: Tx, { id }: { id: string }, context: ActContext): Promise<Json | Refused> {
  const recall = await lockRecall(tx, id, ['open', 'frozen'], { zh: '冻结', en: 'hold devices' });
  if (isRefused(recall)) return recall;
  const rows = await tx.query<{ serial: string }>(devices, [...startOf(recall.cause), id]);
  const { lot, batch } = recall.cause;
  const on = { serials: rows.map(({ serial }) => serial), lot, batch, cause: 'recall' as const, reference: id };
  return { held: await placeHolds(tx, { ...on, reason: `${recall.number}: ${recall.reason}` }, context) };
}
