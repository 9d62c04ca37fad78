import { type ActRule, type Allowed, allowedAct } from '../acts/act-rule.ts';
import type { RunItem } from './run.ts';

export type RunAct = 'cancel' | 'resolve';

const ENDED = 'vouch.run.why.ended';

/** What may be done with a run, by its state. */
const runActs: Record<RunAct, ActRule<Pick<RunItem, 'status'>>> = {
  cancel: { states: ['created', 'running'], otherwise: ENDED },
  resolve: { states: ['created', 'running'], otherwise: ENDED },
};

export function runAct(act: RunAct, run: Pick<RunItem, 'status'>): Allowed {
  return allowedAct(runActs[act], run);
}
