import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import type { SerialStatus } from '../../domain/record/serial-status.ts';
import type { EventDraft } from '../../domain/trace/capture.ts';
import { deviceUri } from '../../domain/trace/device-key.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { recallBalance } from '../recall-store.ts';
import { captureImplied } from './capture-implied.ts';
import { entry } from './entry.ts';
import { liftHolds } from './holds.ts';
import { lockSerials, resolveSerials } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';
import { lockHolder, lockRecall, type RecallRow } from './recalls.ts';

interface Account {
  id: string;
  organisation: string;
  returned: string[];
  corrected: string[];
  destroyed: string[];
  used: string[];
  lost: { serial: string; reason: string }[];
}

interface Line {
  serial: string;
  outcome: string;
  reason: string | null;
}

/** Accounts for devices of a holder, one by one; a loss needs its reason. */
export async function accountDevices(tx: Tx, account: Account, context: ActContext): Promise<Json | Refused> {
  const { id, organisation } = account;
  const recall = await lockRecall(tx, id, ['frozen'], { zh: '核销', en: 'be accounted for' });
  if (isRefused(recall)) return recall;
  const unknown = await lockHolder(tx, recall, organisation);
  if (unknown) return unknown;
  const lines = await linesOf(tx, account);
  if (isRefused(lines)) return lines;
  const fresh = await write(tx, recall, organisation, lines, context);
  if (isRefused(fresh)) return fresh;
  const refused = await move(tx, recall, fresh, context);
  return refused ?? { ...(await recallBalance(tx, id, organisation)) };
}

async function linesOf(tx: Tx, { returned, corrected, destroyed, used, lost }: Account): Promise<Line[] | Refused> {
  const plain = Object.entries({ returned, corrected, destroyed, used }).flatMap(([outcome, serials]) =>
    serials.map((serial) => ({ serial, outcome, reason: null })),
  );
  const lines = [...plain, ...lost.map(({ serial, reason }) => ({ serial, outcome: 'lost', reason }))];
  const names = await resolveSerials(
    tx,
    lines.map(({ serial }) => serial),
  );
  if (isRefused(names)) return names;
  const named = lines.map((line) => ({ ...line, serial: names.get(line.serial) as string }));
  const twice = named.filter((line) => named.some((other) => other.serial === line.serial && other.outcome !== line.outcome));
  if (twice.length > 0) return refuse('already-accounted', { serials: [...new Set(twice.map(({ serial }) => serial))] });
  return [...new Map(named.map((line) => [line.serial, line])).values()];
}

/** @returns the lines that were not told before */
async function write(
  tx: Tx,
  recall: RecallRow,
  organisation: string,
  lines: Line[],
  context: ActContext,
): Promise<Line[] | Refused> {
  const held = await tx.query<{ serial: string; outcome: string | null }>(
    'select serial, outcome from recall_allotment where recall = $1 and organisation = $2 and serial = any ($3) order by serial for update',
    [recall.id, organisation, lines.map(({ serial }) => serial)],
  );
  const outcomes = new Map(held.map(({ serial, outcome }) => [serial, outcome]));
  const strange = lines.filter(({ serial }) => !outcomes.has(serial)).map(({ serial }) => serial);
  if (strange.length > 0) return refuse('not-in-recall', { serials: strange, organisation }, strange);
  const other = lines.filter(({ serial, outcome }) => outcomes.get(serial) !== null && outcomes.get(serial) !== outcome);
  if (other.length > 0) return refuse('already-accounted', { serials: other.map(({ serial }) => serial) });
  const fresh = lines.filter(({ serial }) => outcomes.get(serial) === null);
  await tx.query(
    `update recall_allotment a set outcome = l.outcome, reason = l.reason, accounted_at = $3
     from unnest($4::text[], $5::text[], $6::text[]) as l(serial, outcome, reason)
     where a.recall = $1 and a.organisation = $2 and a.serial = l.serial`,
    [
      recall.id,
      organisation,
      context.at,
      fresh.map(({ serial }) => serial),
      fresh.map(({ outcome }) => outcome),
      fresh.map(({ reason }) => reason),
    ],
  );
  const told = fresh.map(({ serial, outcome, reason }) =>
    entry(
      context,
      'recall-allotment.accounted',
      `${recall.id}/${organisation}/${serial}`,
      { outcome: { old: null, new: outcome } },
      reason,
    ),
  );
  await audit(tx, ...told);
  return fresh;
}

const moves: { outcome: string; to: SerialStatus }[] = [
  { outcome: 'returned', to: 'returned' },
  { outcome: 'destroyed', to: 'destroyed' },
  { outcome: 'lost', to: 'lost' },
];

async function move(tx: Tx, recall: RecallRow, lines: Line[], context: ActContext): Promise<Refused | undefined> {
  const of = (outcome: string) => lines.filter((line) => line.outcome === outcome).map(({ serial }) => serial);
  for (const { outcome, to } of moves) {
    const rows = await lockSerials(tx, of(outcome));
    const refused = isRefused(rows) ? rows : await moveSerials(tx, rows, to, context, recall.number);
    if (refused) return refused;
  }
  if (of('corrected').length > 0) {
    await liftHolds(tx, { cause: 'recall', reference: recall.id, serials: of('corrected') }, 'corrected', context);
  }
  return captureImplied(tx, context, await events(tx, of('returned'), of('destroyed')));
}

async function events(tx: Tx, returned: string[], destroyed: string[]): Promise<EventDraft[]> {
  const [maker] = await tx.query<{ uri: string }>(`select uri from organisation where kind = 'maker' order by id limit 1`);
  const back: EventDraft = {
    type: 'ObjectEvent',
    action: 'OBSERVE',
    bizStep: 'receiving',
    disposition: 'returned',
    epcList: returned.map(deviceUri),
    destinationList: maker && [{ type: 'possessing_party', destination: maker.uri }],
  };
  const end: EventDraft = {
    type: 'ObjectEvent',
    action: 'DELETE',
    bizStep: 'destroying',
    disposition: 'destroyed',
    epcList: destroyed.map(deviceUri),
  };
  return [...(returned.length > 0 ? [back] : []), ...(destroyed.length > 0 ? [end] : [])];
}
