import { Worker } from 'node:worker_threads';

// Has a thread, as a Temporal worker does, which inherits how this program was started.
const thread = new Worker('setInterval(() => undefined, 60_000)', { eval: true });
process.once('SIGTERM', () => process.exit(0));
thread.once('online', () => setTimeout(() => console.log(JSON.stringify({ ready: true })), 200));
