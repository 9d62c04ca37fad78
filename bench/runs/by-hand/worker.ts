import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { openDatabase } from '../../../db/connection.ts';
import { tether } from '../../tether.ts';
import { environment } from '../../environment.ts';
import { activities } from './activities.ts';
import { taskQueue } from './order.ts';

// The hand-written process's worker, with the SDK's own defaults.
tether();
Runtime.install({ logger: new DefaultLogger('WARN') });
const database = await openDatabase(environment('DATABASE_URL'), { max: 20, application: 'by-hand-worker' });
const connection = await NativeConnection.connect({ address: environment('TEMPORAL_ADDRESS') });
const worker = await Worker.create({
  connection,
  taskQueue,
  workflowsPath: import.meta.resolve('./workflow.ts').slice('file://'.length),
  activities: activities(database),
});
const finished = worker.run();
console.log(JSON.stringify({ ready: true }));
await finished;
await connection.close();
await database.close();
