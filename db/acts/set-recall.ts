import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { changed, entry } from './entry.ts';
import { lockRecall } from './recalls.ts';

/** An act that sets columns of a recall that is not closed; the act's schema says which. */
export function setRecall(action: string) {
  return async (
    tx: Tx,
    { id, ...fields }: { id: string } & Record<string, string | undefined>,
    context: ActContext,
  ): Promise<Json | Refused> => {
    const recall = await lockRecall(tx, id, ['open', 'frozen'], { zh: '更改', en: 'be changed' });
    if (isRefused(recall)) return recall;
    const columns = Object.keys(fields).filter((column) => fields[column] !== undefined);
    const sets = columns.map((column, n) => `"${column}" = $${n + 2}`).join(', ');
    await tx.query(`update recall set ${sets} where id = $1`, [id, ...columns.map((column) => fields[column])]);
    const old = Object.fromEntries(columns.map((column) => [column, (recall[column] ?? null) as Json]));
    await audit(tx, entry(context, action, id, changed(old, fields)));
    return { id };
  };
}
