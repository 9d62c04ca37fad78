import {
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { InboxNotice } from '../domain/engine/ports.ts';
import type { State } from '../domain/engine/state.ts';
import type { Plan } from '../domain/sop/plan.ts';
import { Claim } from '../domain/engine/claim.ts';
import { openShell } from './open-shell.ts';
import { inboxSignal, type RunInput, standingQuery, stateQuery } from '../domain/engine/run-input.ts';
import type { Shell } from './shell.ts';

/** Looks in vain at work that is said to be there, after which the task fails: one run must not keep a worker from all others. */
const mostInVain = 100;

/** Events in a history after which a run continues as new, well before Temporal's limit of 51,200. */
const historyLimit = 8_000;

/**
 * One run of an SOP, whatever the SOP: the workflow type is the SOP's id, so that operators see `batch-release`. It feeds
 * events to the engine one at a time and has each turn committed before it takes the next.
 */
export default async function run(input: RunInput, plan: Plan, state?: State): Promise<string> {
  const early: InboxNotice[] = [];
  let shell: Shell | undefined;
  setHandler(defineSignal<[InboxNotice[]]>(inboxSignal), (rows) => {
    if (shell) shell.inbox.receive(rows);
    else early.push(...rows);
  });
  setHandler(defineQuery<State | undefined>(stateQuery), () => shell?.state);
  setHandler(defineQuery(standingQuery), () => shell?.standing());
  const cancelled = CancellationScope.current().cancelRequested;
  return CancellationScope.nonCancellable(async () => {
    const opened = await openShell(input, plan, state);
    shell = opened;
    cancelled.catch(() => opened.cancelFromTemporal());
    opened.inbox.receive(early);
    return work(opened, input, plan);
  });
}

async function work(shell: Shell, input: RunInput, plan: Plan): Promise<string> {
  for (let turns = 0, inVain = 0; ; turns++) {
    if (shell.ended()) return shell.state.root.status;
    if (shouldContinue(turns, input) && shell.mayContinue()) return next(shell, input, plan);
    const event = await shell.nextEvent();
    inVain = !event && shell.hasWork() ? inVain + 1 : 0;
    if (inVain > mostInVain) throw new Error(`run ${input.run} has work that it cannot take`);
    if (event) await shell.take(event);
    else await condition(() => shell.hasWork());
  }
}

function shouldContinue(turns: number, { continueEvery }: RunInput): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= historyLimit || (continueEvery !== undefined && turns >= continueEvery);
}

function next(shell: Shell, { run: id, plan: hash, continueEvery }: RunInput, _plan: Plan): Promise<never> {
  const input: RunInput = { run: id, plan: hash, resume: shell.resume(), ...(continueEvery && { continueEvery }) };
  return continueAsNew<(input: RunInput, plan: Claim, state: State) => Promise<string>>(input, new Claim(hash), shell.state);
}
