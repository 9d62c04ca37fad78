import { refuse, type Refused } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

/** Refuses `unexplained-devices`, naming them, while devices of a recall, or of one of its holders, are not accounted for. */
export async function unexplainedDevices(tx: Tx, recall: string, organisation?: string): Promise<Refused | undefined> {
  const open = await tx.query<{ serial: string }>(
    `select serial from recall_allotment where recall = $1 and ($2::text is null or organisation = $2) and outcome is null
     order by serial limit 1000`,
    [recall, organisation ?? null],
  );
  const serials = open.map(({ serial }) => serial);
  return serials.length === 0 ? undefined : refuse('unexplained-devices', { count: serials.length, serials }, serials);
}
