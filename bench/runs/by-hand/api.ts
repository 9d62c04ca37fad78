import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import express from 'express';
import { openDatabase } from '../../../db/connection.ts';
import { tether } from '../../tether.ts';
import { environment } from '../../environment.ts';
import { type Order, taskQueue } from './order.ts';
import { completeTask, findTask } from './task-rows.ts';
import { lifecycle, m1, u1Completed, u2Completed } from './workflow.ts';

// The hand-written process's own API: the same eight requests, without sign-in, audit or form checks.
tether();
const database = await openDatabase(environment('DATABASE_URL'), { max: 20, application: 'by-hand-api' });
const connection = await Connection.connect({ address: environment('TEMPORAL_ADDRESS') });
const { workflow } = new Client({ connection });
const completed = { U1: u1Completed, U2: u2Completed };

const app = express().disable('x-powered-by').disable('etag').use(express.json());

app.post('/runs', async ({ body }, response) => {
  const id = randomUUID();
  await workflow.start(lifecycle, { workflowId: id, taskQueue, args: [body as Order] });
  response.status(201).json({ id });
});

app.get('/runs/:id', async ({ params }, response) => {
  const { status, memo } = await workflow.getHandle(params.id).describe();
  response.json({ id: params.id, status: status.name, waitingFor: memo?.['waitingFor'] });
});

app.get('/tasks', async ({ query }, response) => {
  const { run, element } = query as { run: string; element: string };
  const task = await findTask(database, run, element);
  response.json(task ? [task] : []);
});

app.post('/tasks/:id/complete', async ({ params, body }, response) => {
  const task = await completeTask(database, params.id, body.values);
  if (task) await workflow.getHandle(task.run_id).signal(completed[task.element as 'U1' | 'U2'], body.values);
  response.status(task ? 200 : 409).json({ id: params.id });
});

app.post('/messages', async ({ body }, response) => {
  await workflow.getHandle(body.run).signal(m1, body.variables);
  response.status(202).json({});
});

const server = app.listen(Number(environment('PORT')), '127.0.0.1', () => console.log(JSON.stringify({ ready: true })));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void Promise.all([connection.close(), database.close()]);
});
