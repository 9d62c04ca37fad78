import type { Endpoint } from './endpoint.ts';
import { auditRoutes } from './routes/audit-entries.ts';
import { batchRoutes } from './routes/batches.ts';
import { healthRoutes } from './routes/health.ts';
import { masterDataRoutes } from './routes/master-data.ts';
import { materialLotRoutes } from './routes/material-lots.ts';
import { messageRoutes } from './routes/messages.ts';
import { recallRoutes } from './routes/recalls.ts';
import { recordRoutes } from './routes/records.ts';
import { roleRoutes } from './routes/roles.ts';
import { runActRoutes } from './routes/run-acts.ts';
import { runRoutes } from './routes/runs.ts';
import { sessionRoutes } from './routes/session.ts';
import { sopRoutes } from './routes/sops.ts';
import { streamRoutes } from './routes/stream.ts';
import { taskRoutes } from './routes/tasks.ts';
import { traceRoutes } from './routes/trace.ts';
import { userRoutes } from './routes/users.ts';

/** Every endpoint of the API: routing, documentation and the tests of access read this list. */
export const endpoints: readonly Endpoint[] = [
  ...healthRoutes,
  ...sessionRoutes,
  ...userRoutes,
  ...roleRoutes,
  ...sopRoutes,
  ...runRoutes,
  ...runActRoutes,
  ...taskRoutes,
  ...messageRoutes,
  ...streamRoutes,
  ...auditRoutes,
  ...traceRoutes,
  ...batchRoutes,
  ...recallRoutes,
  ...masterDataRoutes,
  ...materialLotRoutes,
  ...recordRoutes,
];
