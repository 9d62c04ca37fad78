import type { Tx } from '../connection.ts';

/** The open nonconformances over devices, by device. */
export async function openNonconformancesOf(tx: Tx, serials: readonly string[]): Promise<{ serial: string; id: string }[]> {
  return tx.query(
    `select ns.serial, n.id::text as id from nonconformance_serial ns join nonconformance n on n.id = ns.nonconformance
     where ns.serial = any ($1) and n.status <> 'closed' order by ns.serial, n.id`,
    [serials],
  );
}
