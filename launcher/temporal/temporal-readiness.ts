import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

/** Resolves when the namespace of the server at `address` (host:port) answers; rejects when `signal` is aborted. */
export async function untilTemporalAnswers(address: string, namespace: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    if (await answers(address, namespace)) return;
    await delay(50, undefined, { signal });
  }
}

async function answers(address: string, namespace: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    await connection.withDeadline(Date.now() + 2_000, () =>
      connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
