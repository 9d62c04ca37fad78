import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { actorOf, created, entry } from './entry.ts';

export interface CaseValues {
  kind: string;
  serials: string[];
  reference?: string;
  description: string;
}

/** Opens a case for a person to resolve. @returns its number */
export async function openCase(
  tx: Tx,
  { kind, serials, reference, description }: CaseValues,
  context: ActContext,
): Promise<string> {
  const rows = await tx.query<{ id: string }>(
    `insert into quality_case (kind, serials, reference, description, status, opened_by, opened_at)
     values ($1, $2, $3, $4, 'open', $5, $6) returning id::text as id`,
    [kind, serials, reference ?? null, description, actorOf(context).user, context.at],
  );
  const id = rows[0]!.id;
  await audit(tx, entry(context, 'case.opened', id, created({ kind, serials, reference, status: 'open' }), description));
  return id;
}
