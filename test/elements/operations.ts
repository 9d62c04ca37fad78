import { ApplicationFailure, cancelled, heartbeat } from '@temporalio/activity';
import type { Operation } from '../../activities/operations/operation.ts';

/** Calls of `wait` that have begun and neither answered nor been cancelled. */
export const inHand = new Set<string>();

/** Answers with what it is asked for; an `error` among it is thrown into the process. */
const answer: Operation = async (input) => {
  if (typeof input['error'] === 'string') throw ApplicationFailure.nonRetryable('as asked for', 'BpmnError', input['error']);
  return input;
};

/** Never answers; ends when it is cancelled. */
const wait: Operation = async (_input, { idempotencyKey }) => {
  inHand.add(idempotencyKey);
  const beat = setInterval(() => heartbeat(), 100);
  try {
    return await cancelled();
  } finally {
    clearInterval(beat);
    inHand.delete(idempotencyKey);
  }
};

/** What the diagrams of the cases call. */
export const operations: Readonly<Record<string, Operation>> = { answer, wait };
