import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';

/** Requires the station's last clearance to have been for this batch. */
export async function requireClear(tx: Tx, station: string, batch: string): Promise<Refused | undefined> {
  const [last] = await tx.query<{ batch: string }>('select batch from clearance where station = $1 order by id desc limit 1', [
    station,
  ]);
  return last?.batch === batch ? undefined : refuse('station-not-cleared', { station, batch });
}
