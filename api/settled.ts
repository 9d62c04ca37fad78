import { isRefused, type Refused } from '../domain/record/refusal.ts';
import { problemOf } from './fault-of.ts';

/**
 * The value of an answer that is no refusal; a refusal rolls the transaction back and becomes a problem.
 * @throws Problem
 */
export function settled<Value>(answer: Value | Refused): Value {
  if (isRefused(answer)) throw problemOf(answer);
  return answer;
}
