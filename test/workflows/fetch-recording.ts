import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { workflowIdOf } from '../../activities/motor.ts';
import { type History, historyToJson } from './history-json.ts';
import type { Recording } from './recorded-histories.ts';

const root = join(import.meta.dirname, '../..');

/** The histories of a run that has ended, first execution first, without traces of the machine that recorded them. */
export async function fetchExecutions(client: Client, run: string): Promise<Recording['executions']> {
  const workflowId = workflowIdOf(run);
  await client.workflow.getHandle(workflowId).result();
  const executions: Recording['executions'] = [];
  for (let runId: string | undefined; ;) {
    const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    executions.unshift({
      workflowId,
      history: JSON.parse(withoutMachine(JSON.stringify(historyToJson(history)))) as Recording['executions'][number]['history'],
    });
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
    if (runId === undefined) return executions;
  }
}

function withoutMachine(json: string): string {
  return json.replaceAll(`${process.pid}@${hostname()}`, 'worker').replaceAll(`file://${root}`, '').replaceAll(root, '');
}

/** Hashes that a recording's payloads carry in place of what they stand for. */
export function claimedHashes(recording: Recording): Set<string> {
  const encoding = Buffer.from('json/claim').toString('base64');
  const found = JSON.stringify(recording).matchAll(
    new RegExp(`\\{"metadata":\\{"encoding":"${encoding}"\\},"data":"([^"]+)"\\}`, 'g'),
  );
  return new Set([...found].map(([, data]) => Buffer.from(data ?? '', 'base64').toString()));
}
