import { Connection } from '@temporalio/client';
import { LauncherFault } from '../launcher-fault.ts';
import { registerSearchAttributes } from './search-attributes.ts';
import { untilTemporalAnswers } from './temporal-readiness.ts';

/**
 * Makes a Temporal server that is not ours fit for use: waits until its namespace answers, and registers the search
 * attributes. Throws a LauncherFault where it does not answer within `patience` milliseconds.
 */
export async function prepareGivenTemporal(address: string, namespace: string, patience: number): Promise<void> {
  try {
    await untilTemporalAnswers(address, namespace, AbortSignal.timeout(patience));
  } catch {
    throw new LauncherFault({
      en: `No Temporal server answers at ${address} for the namespace "${namespace}": start it, create the namespace, or correct TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE.`,
      zh: `${address} 的 Temporal 服务器（命名空间 ${namespace}）没有应答：请启动它，或更正 TEMPORAL_ADDRESS 和 TEMPORAL_NAMESPACE。`,
    });
  }
  const connection = await Connection.connect({ address });
  try {
    await registerSearchAttributes(connection, namespace);
  } finally {
    await connection.close();
  }
}
