import { z } from 'zod';
import { readRunHistory } from '../../db/run-history.ts';
import { readRunState, runSource } from '../../db/run-reading.ts';
import { recentTally } from '../../db/run-tally.ts';
import { endpoint } from '../endpoint.ts';
import { cursorAnswer, pageOf } from '../list-answer.ts';
import { cursorQuery } from '../list-query.ts';
import { bilingual, instant, runId } from '../schemas.ts';
import { stepTitles } from '../step-titles.ts';
import { stored } from '../stored.ts';
import { runDecisions } from './run-decisions.ts';
import { runDiagram } from './run-diagram.ts';
import { runRow } from './run-row.ts';

const text = z.string().nullable();
const run = z
  .object({
    id: z.uuid(),
    sop: z.string(),
    version: z.string(),
    title_zh: z.string(),
    title_en: z.string(),
    status: z.enum(['created', 'running', 'completed', 'terminated', 'failed']),
    batch: text,
    order: text,
    serial: text,
    lot: text,
    started_by: text,
    started_at: instant,
    ended_at: instant.nullable(),
    next_due: instant.nullable(),
  })
  .meta({ id: 'Run' });

const step = z
  .object({
    turn: z.int(),
    at: instant,
    event: z.string(),
    user: text,
    element: z.string(),
    instance: z.string(),
    what: z.string(),
    scope: z.string(),
    title: bilingual,
  })
  .meta({ id: 'Step' });

const list = endpoint({
  method: 'get',
  path: '/runs',
  title: { zh: '流程运行列表', en: 'Runs, the newest first' },
  input: { query: cursorQuery(runSource) },
  output: pageOf(run.extend({ incidents: z.int() })),
  ability: ['read', 'Run'],
  statuses: [200],
  handler: (call) =>
    cursorAnswer('Run', runSource, call, {
      order: [
        { sql: 't.started_at', type: 'timestamptz', descending: true },
        { sql: 't.id', type: 'uuid', descending: true },
      ],
    }),
});

const read = endpoint({
  method: 'get',
  path: '/runs/:id',
  title: { zh: '流程运行', en: 'A run: tokens, incidents, variables, history' },
  input: { params: runId },
  output: run
    .extend({
      tokens: z.array(
        z.object({ element: z.string(), instance: z.string(), status: z.string(), since: z.string(), scope: text }),
      ),
      incidents: z.array(
        z.object({
          id: z.string(),
          instance: z.string(),
          element: z.string(),
          title: bilingual,
          code: z.string(),
          message: z.string(),
          since: z.string(),
        }),
      ),
      waiting: z.array(z.object({ element: z.string(), kind: z.string(), name: text, due: text })),
      variables: z.record(z.string(), z.json()),
      history: z.array(step),
      behind: z.int().meta({ description: 'inbox rows that the run has not applied yet' }),
    })
    .meta({ id: 'RunDetail' }),
  ability: ['read', 'Run'],
  statuses: [200, 404],
  handler: async ({ tx, params }) => {
    const row = await runRow(tx, params.id);
    const { plan, last_inbox, last_applied, last_turn, ...shown } = row;
    const found = await readRunState(tx, row);
    const tally = await recentTally(tx, row.id, plan, last_turn);
    const titleOf = await stepTitles(tx, tally);
    return stored({
      ...shown,
      ...found,
      incidents: found.incidents.map((one) => ({ ...one, title: titleOf(one.element, tally.open.get(one.instance)?.scope) })),
      history: found.history.map((one) => ({ ...one, title: titleOf(one.element, one.scope) })),
      behind: last_inbox - last_applied,
    });
  },
});

const history = endpoint({
  method: 'get',
  path: '/runs/:id/history',
  title: { zh: '流程历史', en: 'What happened in a run, step by step' },
  input: { params: runId, query: z.strictObject({ after: z.coerce.number().pipe(z.int().min(0)).default(0) }) },
  output: z.array(step),
  ability: ['read', 'Run'],
  statuses: [200, 404],
  handler: async ({ tx, params, query }) => {
    const { id, plan, last_turn: turn } = await runRow(tx, params.id);
    const steps = await readRunHistory(tx, id, query.after);
    const titleOf = await stepTitles(tx, await recentTally(tx, id, plan, turn));
    return stored(steps.map((one) => ({ ...one, title: titleOf(one.element, one.scope) })));
  },
});

export const runRoutes = [list, read, history, runDiagram, runDecisions];
