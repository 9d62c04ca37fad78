import type { Command } from '../domain/engine/command.ts';
import type { EngineEvent, Refusal } from '../domain/engine/event.ts';
import type { Answers, ClockMoved, Turn, TurnAnswer } from '../domain/engine/ports.ts';
import { acts } from './acts/index.ts';
import { performAct } from './perform-act.ts';
import { type Database, transactionUnless, type Tx } from './connection.ts';
import { captureEvent } from './event-store.ts';
import { readInbox } from './run-store.ts';
import { turnRows, type TurnRows } from './turn-rows.ts';
import { turnStatement } from './turn-statement.ts';

type Undone = Exclude<TurnAnswer, { kind: 'committed' }>;

/**
 * Commits one turn: all of its commands on our own records and its row in the turn log, in one transaction. Idempotent by
 * the turn's number and the event's id.
 */
export async function commitTurn(database: Database, turn: Turn): Promise<TurnAnswer> {
  const work = turn.commands.filter((command) => command.type === 'record' || command.type === 'capture');
  const withdraws = turn.commands.some((command) => command.type === 'withdrawTask');
  if (work.length === 0 && !withdraws) return writeTurn(database, turn, turnRows(turn, undefined));
  return transactionUnless<TurnAnswer>(
    database,
    (answer) => answer.kind !== 'committed',
    async (tx) => {
      const stored = await storedTurn(tx, turn);
      if (stored) return stored;
      const answers: Answers = {};
      for (const command of work) {
        const refused = await perform(tx, turn, command, answers);
        if (refused) return refused;
      }
      const answer = await writeTurn(tx, turn, turnRows(turn, answers));
      return answer.kind === 'committed' && withdraws ? ((await completedMeanwhile(tx, turn)) ?? answer) : answer;
    },
  );
}

async function perform(tx: Tx, turn: Turn, command: Command, answers: Answers): Promise<Undone | undefined> {
  const context = await actContext(tx, turn, command);
  const result =
    command.type === 'record'
      ? await performAct(tx, acts, command.noun, command.act, command.values, context)
      : command.type === 'capture'
        ? await captureEvent(tx, command.event, context)
        : undefined;
  if (result !== null && typeof result === 'object' && 'refused' in result) {
    const { refused, message } = result as unknown as { refused: string; message: Refusal['message'] };
    return { kind: 'refused', instance: command.instance, refusal: { code: refused, message } };
  }
  if (command.type === 'record' && command.answer) answers[command.key] = result ?? null;
  return undefined;
}

async function actContext(tx: Tx, turn: Turn, command: Command) {
  const [run] = await tx.query<{ sop_id: string; version: string }>('select sop_id, version from run where id = $1', [turn.run]);
  return {
    ...('actor' in turn.event && turn.event.actor && { actor: turn.event.actor }),
    at: turn.event.at,
    run: turn.run,
    sop: run!.sop_id,
    version: run!.version,
    element: 'element' in command ? command.element : '',
    instance: command.instance,
    key: command.key,
    captures: turn.commands.flatMap((other) =>
      other.type === 'capture' && other.instance === command.instance ? [other.event] : [],
    ),
  };
}

/** A turn that has this number or this event already: this very turn's answer, or another's. */
async function storedTurn(tx: Tx, turn: Turn): Promise<TurnAnswer | undefined> {
  const [row] = await tx.query<StoredTurn>(stored, [turn.run, turn.n, turn.event.id, JSON.stringify(turn.event)]);
  if (!row) return undefined;
  if (row.n !== turn.n) return { kind: 'taken' };
  const answers = row.answers ? { answers: row.answers } : {};
  if (row.same) return { kind: 'committed', ...answers };
  return { kind: 'already', event: row.event, applied: row.applied, ...answers };
}

interface StoredTurn {
  n: number;
  event: EngineEvent | ClockMoved;
  same: boolean;
  answers: Answers | null;
  applied: number;
}

// an event of the same id may have come at another instant, with a refusal or with another plan: what was stored counts
const stored = `
select n, event, event = $4::jsonb as same, answers, applied from turn
where run_id = $1 and (n = $2 or event_id = $3) order by n = $2 desc limit 1`;

async function writeTurn(tx: Tx, turn: Turn, rows: TurnRows): Promise<TurnAnswer> {
  const { text, values } = turnStatement(turn, rows);
  const [written] = await tx.query<{ written: boolean }>(text, values);
  if (written?.written) return rows.answers ? { kind: 'committed', answers: rows.answers } : { kind: 'committed' };
  const stored = await storedTurn(tx, turn);
  if (!stored) throw new Error(`turn ${turn.n} of run ${turn.run} was neither written nor there`);
  return stored;
}

/** Tasks that this turn withdraws but that people have completed: their completion comes first. */
async function completedMeanwhile(tx: Tx, turn: Turn): Promise<Undone | undefined> {
  const instances = turn.commands.filter((command) => command.type === 'withdrawTask').map((command) => command.instance);
  const completed = await tx.query(
    `select from task where run_id = $1 and instance = any ($2) and status = 'completed' limit 1`,
    [turn.run, instances],
  );
  if (completed.length === 0) return undefined;
  return { kind: 'behind', rows: await readInbox(tx, turn.run, turn.applied) };
}
