import { z } from 'zod';
import { isPartner } from '../../domain/access/roles.ts';
import type { Change } from '../change-feed.ts';
import { ChangeStream, endpoint } from '../endpoint.ts';
import { runId } from '../schemas.ts';

const change = z.object({ run: z.string().optional(), task: z.string().optional(), kind: z.string() }).meta({ id: 'Change' });

const all = endpoint({
  method: 'get',
  path: '/stream',
  title: { zh: '变化通知（SSE）', en: 'What changes, as server-sent events' },
  input: {},
  output: change,
  ability: ['read', 'Task'],
  statuses: [200],
  handler: async ({ person }) =>
    // people of other organisations learn that something changed, not what: their lists decide what they see
    new ChangeStream(isPartner(person.roles) ? ({ kind }: Change) => ({ kind }) : (seen) => seen),
});

const ofRun = endpoint({
  method: 'get',
  path: '/runs/:id/stream',
  title: { zh: '流程变化通知（SSE）', en: 'What changes in a run, as server-sent events' },
  input: { params: runId },
  output: change,
  ability: ['read', 'Run'],
  statuses: [200],
  handler: async ({ params }) =>
    new ChangeStream((seen) => (seen.run === params.id || seen.run === undefined ? seen : undefined)),
});

export const streamRoutes = [all, ofRun];
