import type { Bilingual } from '../../domain/engine/command.ts';
import type { Json } from '../../domain/json.ts';
import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

export interface InstallationRow {
  id: string;
  status: 'open' | 'accepted' | 'rejected' | 'active';
  site_checks: Json;
  maker_result: string | null;
  customer_result: string | null;
}

/** An installation in one of the statuses, locked. */
export async function lockInstallation(
  tx: Tx,
  id: string,
  statuses: readonly InstallationRow['status'][],
  act: Bilingual,
): Promise<InstallationRow | Refused> {
  const [row] = await tx.query<InstallationRow>(
    'select id::text as id, status, site_checks, maker_result, customer_result from installation where id = $1 for update',
    [id],
  );
  if (!row) return refuse('installation-unknown', { installation: id });
  return statuses.includes(row.status) ? row : refuse('installation-status', { installation: id, status: row.status, act });
}

/** The devices of an installation. */
export async function installedSerials(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.query<{ serial: string }>(
    'select serial from installation_serial where installation = $1 order by serial',
    [id],
  );
  return rows.map(({ serial }) => serial);
}
