import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { code, day } from '../../domain/record/field.ts';
import { type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { actorOf, changed, created, entry } from './entry.ts';
import { requireInstruments } from './instruments.ts';

const calibration = z.object({
  instrument: code('仪器', 'Instrument'),
  calibrated_on: day('校准日期', 'Calibrated on'),
  due: day('下次校准', 'Next due'),
  result: z.enum(['passed', 'failed']),
  certificate: z.string().max(300).optional(),
});

export const instrumentActs = {
  /** One or several. → {instruments[]}; refuses instrument-unknown, instrument-blocked, calibration-expired. */
  'require-valid': act(
    z.object({ instrument: z.string().optional(), instruments: z.array(z.string().nullable()).optional() }),
    async (tx, { instrument, instruments = [] }, context) => {
      const named = [...instruments, instrument ?? null].filter((name): name is string => name !== null && name !== '');
      return (await requireInstruments(tx, named, context.at)) ?? { instruments: [...new Set(named)] };
    },
  ),
  /** A failed calibration blocks the instrument. → {id, status}; refuses instrument-unknown. */
  calibrate: act(calibration, calibrate),
};

async function calibrate(tx: Tx, done: z.output<typeof calibration>, context: ActContext): Promise<Json | Refused> {
  const { instrument, calibrated_on, due, result } = done;
  const [old] = await tx.query<{ status: string; calibration_due: string | null }>(
    'select status, calibration_due::text from instrument where id = $1 for update',
    [instrument],
  );
  if (!old) return refuse('instrument-unknown', { instrument });
  const rows = await tx.query<{ id: string }>(
    `insert into calibration (instrument, calibrated_on, due, result, certificate, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id::text as id`,
    [instrument, calibrated_on, due, result, done.certificate ?? null, actorOf(context).user, context.at],
  );
  const id = rows[0]!.id;
  const now =
    result === 'passed'
      ? { status: 'usable', calibration_due: due }
      : { status: 'blocked', calibration_due: old.calibration_due };
  await tx.query(
    'update instrument set status = $2, calibration_due = $3, calibrated_on = case when $4 then $5 else calibrated_on end where id = $1',
    [instrument, now.status, now.calibration_due, result === 'passed', calibrated_on],
  );
  await audit(
    tx,
    entry(context, 'calibration.recorded', id, created(done)),
    entry(context, 'instrument.calibrated', instrument, changed({ ...old }, now)),
  );
  return { id, status: now.status };
}
