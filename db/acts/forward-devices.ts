import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { deviceUri } from '../../domain/trace/device-key.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { captureImplied } from './capture-implied.ts';
import { entry } from './entry.ts';
import { lockSerials } from './lock-serials.ts';
import { lockHolder, lockRecall, type RecallRow } from './recalls.ts';

interface NewHolder {
  id: string;
  organisation: string;
  serials: string[];
  forwarded_by?: string;
}

/** Gives devices of a recall to a holder that it did not know of. */
export async function addHolder(tx: Tx, added: NewHolder, context: ActContext): Promise<Json | Refused> {
  const recall = await lockRecall(tx, added.id, ['frozen'], { zh: '增加持有单位', en: 'take new holders' });
  if (isRefused(recall)) return recall;
  return forwardDevices(tx, recall, added, context);
}

/** Forwards devices from one holder's account to another's, with the event of the hand-over. */
export async function forwardDevices(
  tx: Tx,
  recall: RecallRow,
  to: NewHolder,
  context: ActContext,
): Promise<{ [key: string]: Json } | Refused> {
  const { organisation, forwarded_by: from } = to;
  const [party] = await tx.query<{ uri: string; from: string | null }>(
    'select uri, (select uri from organisation where id = $2) as from from organisation where id = $1',
    [organisation, from ?? null],
  );
  if (!party) return refuse('organisation-unknown', { organisation });
  const unknown = from === undefined ? undefined : await lockHolder(tx, recall, from);
  if (unknown) return unknown;
  const rows = await lockSerials(tx, to.serials);
  if (isRefused(rows)) return rows;
  const serials = rows.map(({ serial }) => serial);
  const moving = await stillToForward(tx, recall, { ...to, serials });
  if (isRefused(moving)) return moving;
  if (moving.length === 0) return { organisation, serials };
  await write(tx, recall, { ...to, serials: moving }, context);
  const refused = await captureImplied(tx, { ...context, key: `${context.key}:${organisation}` }, [
    {
      type: 'ObjectEvent',
      action: 'OBSERVE',
      bizStep: 'receiving',
      epcList: moving.map(deviceUri),
      ...(party.from && { sourceList: [{ type: 'possessing_party', source: party.from }] }),
      destinationList: [{ type: 'possessing_party', destination: party.uri }],
      bizTransactionList: [{ bizTransaction: `urn:vouch:recall:${recall.number}` }],
    },
  ]);
  return refused ?? { organisation, serials };
}

/** The devices that have not been forwarded there before. */
async function stillToForward(
  tx: Tx,
  recall: RecallRow,
  { organisation, serials, forwarded_by: from }: NewHolder,
): Promise<string[] | Refused> {
  const rows = await tx.query<{ serial: string; there: boolean; known: boolean; outcome: string | null }>(
    `select s as serial,
       exists (select from recall_allotment a where a.recall = $1 and a.organisation = $2 and a.serial = s) as there,
       exists (select from recall_serial r where r.recall = $1 and r.serial = s
         and ($4::text is null or exists (select from recall_allotment a where a.recall = $1 and a.organisation = $4 and a.serial = s))) as known,
       (select a.outcome from recall_allotment a where a.recall = $1 and a.organisation = $4 and a.serial = s) as outcome
     from unnest($3::text[]) as s order by s`,
    [recall.id, organisation, serials, from ?? null],
  );
  const strange = rows.filter((row) => !row.known).map(({ serial }) => serial);
  if (strange.length > 0) return refuse('not-in-recall', { serials: strange, organisation: from ?? organisation }, strange);
  const gone = rows.filter((row) => !row.there && row.outcome !== null).map(({ serial }) => serial);
  if (gone.length > 0) return refuse('already-accounted', { serials: gone }, gone);
  return rows.filter((row) => !row.there).map(({ serial }) => serial);
}

async function write(
  tx: Tx,
  recall: RecallRow,
  { organisation, serials, forwarded_by: from }: NewHolder,
  context: ActContext,
): Promise<void> {
  if (from !== undefined) {
    await tx.query(
      `update recall_allotment set outcome = 'forwarded', forwarded_to = $4, accounted_at = $5
       where recall = $1 and organisation = $2 and serial = any ($3)`,
      [recall.id, from, serials, organisation, context.at],
    );
  }
  await tx.query('insert into recall_holder (recall, organisation, forwarded_by) values ($1, $2, $3) on conflict do nothing', [
    recall.id,
    organisation,
    from ?? null,
  ]);
  await tx.query(
    'insert into recall_allotment (recall, organisation, serial) select $1, $2, s from unnest($3::text[]) as s order by s',
    [recall.id, organisation, serials],
  );
  await audit(
    tx,
    entry(context, 'recall.holder-added', recall.id, {
      holder: { old: from ?? null, new: organisation },
      serials: { new: serials },
    }),
  );
}
