import type { Endpoint } from './endpoint.ts';
import { auditRoutes } from './routes/audit-entries.ts';
import { healthRoutes } from './routes/health.ts';
import { masterDataRoutes } from './routes/master-data.ts';
import { messageRoutes } from './routes/messages.ts';
import { recordRoutes } from './routes/records.ts';
import { roleRoutes } from './routes/roles.ts';
import { runRoutes } from './routes/runs.ts';
import { sessionRoutes } from './routes/session.ts';
import { streamRoutes } from './routes/stream.ts';
import { taskRoutes } from './routes/tasks.ts';
import { userRoutes } from './routes/users.ts';

/** Every endpoint of the API: routing, documentation and the tests of access read this list. */
export const endpoints: readonly Endpoint[] = [
  ...healthRoutes,
  ...sessionRoutes,
  ...userRoutes,
  ...roleRoutes,
  ...runRoutes,
  ...taskRoutes,
  ...messageRoutes,
  ...streamRoutes,
  ...auditRoutes,
  ...masterDataRoutes,
  ...recordRoutes,
];
