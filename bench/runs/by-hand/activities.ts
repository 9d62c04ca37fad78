import { activityInfo } from '@temporalio/activity';
import { acts } from '../../../db/acts/index.ts';
import type { Database } from '../../../db/connection.ts';
import { performAct } from '../../../db/perform-act.ts';
import { isRefused } from '../../../domain/record/refusal.ts';
import { askPartner } from '../partner.ts';
import { stepRecord, stepValues } from '../step-record.ts';
import type { Order, Values } from './order.ts';
import { openTask } from './task-rows.ts';

export type Activities = ReturnType<typeof activities>;

/** Five services and the opening of two tasks: the activities of the hand-written process. */
export function activities(database: Database) {
  const service = (step: string) => (order: Order) =>
    order.services === 'records' ? writeRecord(database, step, order) : askPartner(step);
  return {
    s1: service('S1'),
    s2: service('S2'),
    s3: service('S3'),
    s4: service('S4'),
    s5: service('S5'),
    openU1: () => openTask(database, runOf(), 'U1', 'Approve', new Date().toISOString()),
    openU2: () => openTask(database, runOf(), 'U2', 'Ship', new Date().toISOString()),
  };
}

const runOf = () => activityInfo().workflowExecution!.workflowId;

/** The same act, with its audit entry, as our own step: in a transaction of its own, as an activity does it. */
async function writeRecord(database: Database, step: string, order: Order): Promise<Values> {
  const context = {
    actor: { user: order.owner, offset: '+00:00' },
    at: new Date().toISOString(),
    run: runOf(),
    sop: 'by-hand',
    version: '1',
    element: step,
    instance: step,
    key: `${step}:1`,
  };
  const answer = await database.transaction((tx) =>
    performAct(tx, acts, stepRecord.noun, stepRecord.act, stepValues(step, order), context),
  );
  if (isRefused(answer)) throw new Error(answer.message.en);
  return { [step]: true };
}
