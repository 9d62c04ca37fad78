import { ApplicationFailure } from '@temporalio/activity';
import type { CarriedCall, OutsideCall, Ports, Turn } from '../domain/engine/ports.ts';
import type { Json } from '../domain/json.ts';
import type { Operation } from './operations/operation.ts';

type CallOutside = (call: OutsideCall) => Promise<Json>;

/** The ordinary activity: an SOP's call to the outside world, under the retry policy that the SOP gives. */
export function callOutside(operations: Readonly<Record<string, Operation>>): CallOutside {
  return async ({ run, instance, operation, attempt, input }) => {
    const known = operations[operation];
    if (!known) throw ApplicationFailure.nonRetryable(`there is no operation ${operation}`, 'OperationUnknown');
    return known(input, { idempotencyKey: `${run}:${instance}:${attempt}` });
  };
}

/**
 * The same, after the turn that makes the call is committed. Where the turn does not come through, the call is not made and
 * the answer says why.
 */
export function commitAndCall(commitTurn: Ports['commitTurn'], call: CallOutside) {
  return async (asked: OutsideCall, turn: Turn): Promise<CarriedCall> => {
    // the workflow commits it itself then, as often as it takes: the call's own attempts are not spent on our records
    const answer = await commitTurn(turn).catch(() => undefined);
    if (answer?.kind !== 'committed') return answer ? { turn: answer } : {};
    return { turn: answer, result: await call(asked) };
  };
}
