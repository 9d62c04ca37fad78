import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { code } from '../../domain/record/field.ts';
import { type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { actorOf, created, entry } from './entry.ts';
import { requireClear } from './stations.ts';
import { batchCode } from './values.ts';

const at = z.object({ station: code('工位', 'Station'), batch: batchCode });
const clearance = at.extend({ checks: z.record(z.string(), z.json()) });

export const stationActs = {
  /** `checks` are what was looked at; one that is false stops it. → {id}; refuses station-unknown, clearance-incomplete. */
  'clear-line': act(clearance, clearLine),
  /** → {station}; refuses station-not-cleared. */
  'require-clear': act(at, async (tx, { station, batch }) => (await requireClear(tx, station, batch)) ?? { station }),
};

async function clearLine(
  tx: Tx,
  { station, batch, checks }: z.output<typeof clearance>,
  context: ActContext,
): Promise<Json | Refused> {
  const [known] = await tx.query(`select 1 from station where id = $1 and status = 'usable'`, [station]);
  if (!known) return refuse('station-unknown', { station });
  const failed = Object.keys(checks).filter((check) => checks[check] !== true);
  if (failed.length > 0 || Object.keys(checks).length === 0) return refuse('clearance-incomplete', { checks: failed });
  const rows = await tx.query<{ id: string }>(
    'insert into clearance (station, batch, checks, cleared_by, cleared_at) values ($1, $2, $3::jsonb, $4, $5) returning id::text as id',
    [station, batch, JSON.stringify(checks), actorOf(context).user, context.at],
  );
  const id = rows[0]!.id;
  await audit(tx, entry(context, 'clearance.recorded', id, created({ station, batch, checks })));
  return { id };
}
