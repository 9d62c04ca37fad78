import { readSettings } from '../domain/settings.ts';
import { startWorker } from './start-worker.ts';

const read = readSettings(process.env, ['DATABASE_URL', 'TEMPORAL_ADDRESS']);
if (!read.ok) {
  for (const fault of read.faults) console.error(`${fault.en} ${fault.zh}`);
  process.exit(1);
}
const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = read.settings;
const worker = await startWorker({ databaseUrl: DATABASE_URL, temporalAddress: TEMPORAL_ADDRESS, namespace: TEMPORAL_NAMESPACE });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop().then(() => process.exit(0)));
console.log(JSON.stringify({ ready: true, part: 'worker' }));
await worker.finished;
