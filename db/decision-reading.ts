import type { Json } from '../domain/json.ts';
import type { Tx } from './connection.ts';

/** One evaluation of a decision in a run, with the rules that matched on the way, by table. */
export interface DecisionEvidence {
  key: string;
  element: string;
  decision: string;
  matched: { decision: string; rules: (string | number)[] }[];
  result: Json;
  at: string;
}

/** A run's evaluations, the latest first. */
export function readDecisionEvidence(tx: Tx, run: string, most: number): Promise<DecisionEvidence[]> {
  return tx.query<DecisionEvidence>(
    `select key, element, decision, matched, result, at from decision_evidence where run_id = $1
     order by at desc, length(key) desc, key desc limit $2`,
    [run, most],
  );
}
