import { ApplicationFailure } from '@temporalio/activity';
import type { OutsideCall } from '../domain/engine/ports.ts';
import type { Json } from '../domain/json.ts';
import type { Operation } from './operations/operation.ts';

/** The one ordinary activity: an SOP's call to the outside world, under the retry policy that the SOP gives. */
export function callOutside(operations: Readonly<Record<string, Operation>>): (call: OutsideCall) => Promise<Json> {
  return async ({ run, instance, operation, attempt, input }) => {
    const known = operations[operation];
    if (!known) throw ApplicationFailure.nonRetryable(`there is no operation ${operation}`, 'OperationUnknown');
    return known(input, { idempotencyKey: `${run}:${instance}:${attempt}` });
  };
}
