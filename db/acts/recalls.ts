import type { Bilingual } from '../../domain/engine/command.ts';
import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

export interface RecallCause {
  lot?: string | null;
  parts?: { item: string; serial: string }[] | null;
  batch?: string | null;
  serials?: string[] | null;
}

export interface RecallRow {
  id: string;
  number: string;
  cause: RecallCause;
  reason: string;
  status: 'open' | 'frozen' | 'closed';
  scope_hash: string | null;
  [column: string]: unknown;
}

/** A recall in one of the statuses, locked. Refuses `recall-unknown`, `recall-status`. */
export async function lockRecall(
  tx: Tx,
  id: string,
  statuses: readonly RecallRow['status'][],
  act: Bilingual,
): Promise<RecallRow | Refused> {
  const [row] = await tx.query<RecallRow>(
    `select id::text as id, number, cause, reason, status, class, hazard, severity, probability, depth, effectiveness_level, remedy, notice,
       scope_hash, scope_devices, summary
     from recall where id = $1 for update`,
    [id],
  );
  if (!row) return refuse('recall-unknown', { recall: id });
  return statuses.includes(row.status) ? row : refuse('recall-status', { recall: row.number, status: row.status, act });
}

/** Requires an organisation to be among the recall's holders, and locks it. */
export async function lockHolder(tx: Tx, recall: RecallRow, organisation: string): Promise<Refused | undefined> {
  const rows = await tx.query('select 1 from recall_holder where recall = $1 and organisation = $2 for update', [
    recall.id,
    organisation,
  ]);
  return rows.length > 0 ? undefined : refuse('holder-unknown', { organisation, recall: recall.number });
}

/** Where the walk to the affected devices starts: the first five parameters of `affectedDevices`. */
export const startOf = ({ lot, parts, batch, serials }: RecallCause): string[][] => [
  lot ? [lot] : [],
  (parts ?? []).map(({ item }) => item),
  (parts ?? []).map(({ serial }) => serial),
  batch ? [batch] : [],
  serials ?? [],
];
