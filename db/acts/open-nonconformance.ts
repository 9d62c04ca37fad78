import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { actorOf, created, entry } from './entry.ts';
import { placeHolds } from './holds.ts';
import type { SerialRow } from './lock-serials.ts';
import { moveWherePossible } from './move-serials.ts';
import { lockReported } from './reported.ts';

interface Found {
  serials: string[];
  lot?: string;
  batch?: string;
  whole_batch?: boolean;
  description: string;
  cause?: string;
  severity?: string;
}

/** Opens a nonconformance and segregates what it is about, in one transaction; of a whole batch, what is not yet released. */
export async function openNonconformance(tx: Tx, found: Found, context: ActContext): Promise<Json | Refused> {
  const { lot, batch } = found;
  const ofBatch = found.whole_batch && batch !== undefined ? await unreleasedOf(tx, batch) : [];
  const named = [...found.serials, ...ofBatch];
  const rows = await lockReported(tx, { serials: named, lot, batch }, context.at);
  if (isRefused(rows)) return rows;
  const id = await write(tx, found, rows, context);
  const wholeBatch = batch !== undefined && (found.whole_batch ?? (named.length === 0 && lot === undefined));
  const serials = rows.map(({ serial }) => serial);
  const held = await placeHolds(
    tx,
    {
      serials,
      lot,
      batch: wholeBatch ? batch : null,
      cause: 'nonconformance',
      reference: id,
      reason: found.description,
    },
    context,
  );
  return (
    (await moveWherePossible(tx, rows, 'nonconforming', context, found.description)) ?? {
      id,
      held,
      serials,
      batch: batch ?? null,
    }
  );
}

async function unreleasedOf(tx: Tx, batch: string): Promise<string[]> {
  const rows = await tx.query<{ serial: string }>(
    `select serial from serial where batch = $1 and status in ('commissioned', 'in_production', 'finished', 'passed') order by serial`,
    [batch],
  );
  return rows.map(({ serial }) => serial);
}

async function write(tx: Tx, found: Found, rows: SerialRow[], context: ActContext): Promise<string> {
  const { lot, batch, description, cause, severity } = found;
  const [row] = await tx.query<{ id: string }>(
    `insert into nonconformance (batch, lot, description, cause, severity, status, opened_by, opened_at)
     values ($1, $2, $3, $4, $5, 'open', $6, $7) returning id::text as id`,
    [batch ?? null, lot ?? null, description, cause ?? null, severity ?? null, actorOf(context).user, context.at],
  );
  const id = row!.id;
  await tx.query(
    `insert into nonconformance_serial (serial, nonconformance, status_before)
     select s, $1, b from unnest($2::text[], $3::text[]) as n(s, b) order by s`,
    [id, rows.map(({ serial }) => serial), rows.map(({ status }) => status)],
  );
  const fields = created({ batch, lot, description, cause, severity, serials: rows.map(({ serial }) => serial), status: 'open' });
  await audit(tx, entry(context, 'nonconformance.opened', id, fields));
  return id;
}
