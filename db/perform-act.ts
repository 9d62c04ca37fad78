import type { ZodType } from 'zod';
import type { Actor, Instant, Variables } from '../domain/engine/event.ts';
import type { Json } from '../domain/json.ts';
import type { Refused } from '../domain/record/refusal.ts';
import type { Tx } from './connection.ts';

/** Under what a record act is done. `key` is unique per run: an event that is captured twice is stored once. */
export interface ActContext {
  actor?: Actor;
  at: Instant;
  run: string;
  sop: string;
  version: string;
  element: string;
  instance: string;
  key: string;
  /** EPCIS events that the same step declares, so that an act does not capture them once more. */
  captures?: Variables[];
}

/** One thing that can be done to a kind of record, in the transaction of the turn or the act that asks for it. */
export interface Act<Values = unknown> {
  values: ZodType<Values>;
  perform(tx: Tx, values: Values, context: ActContext): Promise<Json | Refused>;
}

export type Acts = Record<string, Record<string, Act>>;

/** Finds the act, checks its values and does it. Refusals: `act-unknown`, `values-invalid`, and those of the act. */
export async function performAct(
  tx: Tx,
  acts: Acts,
  noun: string,
  name: string,
  values: Variables,
  context: ActContext,
): Promise<Json | Refused> {
  const act = acts[noun]?.[name];
  if (!act) return unknownAct(noun, name);
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const parsed = act.values.safeParse(present);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || noun}: ${issue.message}`).join('; ');
    return {
      refused: 'values-invalid',
      message: {
        zh: `${noun}.${name} 的数据不符合要求（${faults}）：请更正后重试。`,
        en: `The values of ${noun}.${name} are not as required (${faults}): correct them and try again.`,
      },
      detail: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    };
  }
  return act.perform(tx, parsed.data, context);
}

function unknownAct(noun: string, act: string): Refused {
  return {
    refused: 'act-unknown',
    message: {
      zh: `没有名为 ${noun}.${act} 的记录操作：请检查程序文件。`,
      en: `There is no record act ${noun}.${act}: check the SOP's file.`,
    },
  };
}
