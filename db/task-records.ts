import { compileExpression, fromFeel, isRefusal } from '../domain/feel/index.ts';
import type { Variables } from '../domain/engine/event.ts';
import { isRefused, type Refused } from '../domain/record/refusal.ts';
import { acts } from './acts/index.ts';
import type { Tx } from './connection.ts';
import { performAct } from './perform-act.ts';
import type { TaskAct, TaskRow } from './task-store.ts';

/**
 * Tries the record acts that a task's completion will lead to, and undoes them: what the turn would refuse, the person is
 * told at once, before the act is taken.
 */
export async function checkRecords(tx: Tx, task: TaskRow, act: TaskAct, values: Variables): Promise<Refused | undefined> {
  if (task.records.length === 0) return undefined;
  await tx.query('savepoint tried');
  try {
    for (const [n, step] of task.records.entries()) {
      const answer = await performAct(
        tx,
        acts,
        step.noun,
        step.act,
        evaluate(step.values, { ...step.context, ...task.data, ...values }, act),
        {
          actor: act.actor,
          at: act.at,
          run: task.run_id,
          sop: task.sop_id,
          version: task.version,
          element: task.element,
          instance: task.instance,
          key: `${task.instance}:try:${n}`,
        },
      );
      if (isRefused(answer)) return answer;
    }
    return undefined;
  } finally {
    await tx.query('rollback to savepoint tried');
  }
}

function evaluate(expressions: Record<string, string>, names: Variables, act: TaskAct): Variables {
  const scope = { get: (name: string) => names[name], has: (name: string) => name in names };
  return Object.fromEntries(
    Object.entries(expressions).map(([field, source]) => {
      const compiled = compileExpression(source.replace(/^=/, ''), 'feel');
      return [field, isRefusal(compiled) ? null : fromFeel(compiled.evaluate(scope, { now: act.at, zone: act.zone }).value)];
    }),
  );
}
