import type { Tx } from './connection.ts';

/** What the devices of a holder, or of all holders, came to. explained = all but unexplained; shipped = their sum. */
export interface RecallBalance {
  shipped: number;
  returned: number;
  corrected: number;
  destroyed: number;
  used: number;
  lost: number;
  forwarded: number;
  explained: number;
  unexplained: number;
}

/** The balance of one holder, or of the whole recall. */
export async function recallBalance(tx: Tx, recall: string, organisation?: string): Promise<RecallBalance> {
  const rows = await tx.query<{ outcome: string | null; n: number }>(
    `select outcome, count(*)::int as n from recall_allotment where recall = $1 and ($2::text is null or organisation = $2) group by 1`,
    [recall, organisation ?? null],
  );
  const of = (outcome: string | null) => rows.find((row) => row.outcome === outcome)?.n ?? 0;
  const shipped = rows.reduce((sum, { n }) => sum + n, 0);
  const unexplained = of(null);
  return {
    shipped,
    returned: of('returned'),
    corrected: of('corrected'),
    destroyed: of('destroyed'),
    used: of('used'),
    lost: of('lost'),
    forwarded: of('forwarded'),
    explained: shipped - unexplained,
    unexplained,
  };
}

/** How far a recall is with each of its holders. */
export interface HolderProgress {
  organisation: string;
  forwarded_by: string | null;
  notices: number;
  last_notified_at: string | null;
  acknowledged_at: string | null;
  devices: number;
  unexplained: number;
  effective: boolean | null;
}

export async function recallProgress(tx: Tx, recall: string): Promise<HolderProgress[]> {
  return tx.query(
    `select h.organisation, h.forwarded_by, h.notices, h.last_notified_at, h.acknowledged_at, h.effective,
       count(a.serial)::int as devices, count(a.serial) filter (where a.outcome is null)::int as unexplained
     from recall_holder h left join recall_allotment a on a.recall = h.recall and a.organisation = h.organisation
     where h.recall = $1 group by h.recall, h.organisation order by h.organisation`,
    [recall],
  );
}

/** The devices of a frozen scope, a page at a time, in the order of their serials. */
export async function recallScope(
  tx: Tx,
  recall: string,
  page: { after?: string; limit: number },
): Promise<{ serial: string; holder: string | null; status: string; present: boolean; now: string; outcome: string | null }[]> {
  return tx.query(
    `select r.serial, r.holder, r.status, r.present, s.status as now, (
       select a.outcome from recall_allotment a where a.recall = r.recall and a.serial = r.serial and a.outcome is distinct from 'forwarded' limit 1) as outcome
     from recall_serial r join serial s on s.serial = r.serial
     where r.recall = $1 and r.serial > $2 order by r.serial limit $3`,
    [recall, page.after ?? '', page.limit],
  );
}

/** The holders with what each has to account for. */
export async function recallHolders(
  tx: Tx,
  recall: string,
  onlyUntold = false,
): Promise<{ organisation: string; serials: string[] }[]> {
  return tx.query(
    `select h.organisation, coalesce(array_agg(a.serial order by a.serial) filter (where a.serial is not null), '{}') as serials
     from recall_holder h left join recall_allotment a on a.recall = h.recall and a.organisation = h.organisation
     where h.recall = $1 and not ($2 and h.notices > 0) group by h.organisation order by h.organisation`,
    [recall, onlyUntold],
  );
}
