import { operations } from '../activities/operations/index.ts';
import { startWorker } from '../activities/start-worker.ts';
import { tether } from './tether.ts';
import { environment } from './environment.ts';
import { askPartner } from './runs/partner.ts';

// Our own worker, with one operation more: the partner that both sides of `runs` ask.
tether();
const worker = await startWorker({
  databaseUrl: environment('DATABASE_URL'),
  temporalAddress: environment('TEMPORAL_ADDRESS'),
  namespace: 'default',
  operations: { ...operations, 'bench.partner': ({ step }) => askPartner(step as string) },
});
process.once('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
console.log(JSON.stringify({ ready: true }));
await worker.finished;
