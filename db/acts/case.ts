import * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import { code } from '../../domain/record/field.ts';
import { type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { act } from './act.ts';
import { type CaseValues, openCase } from './cases.ts';
import { actorOf, entry } from './entry.ts';
import { reasonText, recordNumber } from './values.ts';

const closing = z.object({ id: recordNumber, resolution: reasonText.min(1) });

export const caseActs = {
  /** → {id} */
  open: act(
    z.object({
      kind: code('类别', 'Kind'),
      serials: z.array(z.string().min(1).max(200)).max(10_000).default([]),
      shipment: recordNumber.optional(),
      reference: z.string().max(200).optional(),
      description: z.string().min(1).max(2000),
    }),
    async (tx, { shipment, ...values }: CaseValues & { shipment?: string }, context) => ({
      id: await openCase(tx, { ...values, reference: values.reference ?? (shipment && `shipment/${shipment}`) }, context),
    }),
  ),
  /** → {id}; refuses case-unknown. */
  close: act(closing, closeCase),
};

async function closeCase(tx: Tx, { id, resolution }: z.output<typeof closing>, context: ActContext): Promise<Json | Refused> {
  const rows = await tx.query(
    `update quality_case set status = 'closed', resolution = $2, closed_by = $3, closed_at = $4 where id = $1 and status = 'open' returning 1`,
    [id, resolution, actorOf(context).user, context.at],
  );
  if (rows.length === 0) return refuse('case-unknown', { case: id });
  await audit(tx, entry(context, 'case.closed', id, { status: { old: 'open', new: 'closed' } }, resolution));
  return { id };
}
