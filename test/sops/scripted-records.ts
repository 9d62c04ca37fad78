import type { Command } from '../../domain/engine/command.ts';
import type { Effects } from '../../domain/engine/compiled-plan.ts';
import type { Answers, Ports, Turn, TurnAnswer } from '../../domain/engine/ports.ts';

/** What a run's steps bring and throw, by its scenario. */
export type Script = (run: string) => Promise<Effects>;

type RecordCommand = Extract<Command, { type: 'record' }>;

/**
 * Stands between the workflows and the records, so that a scenario needs no master data: record acts are answered by the
 * script and captures are left out, while turns, tasks, messages and incidents are written as ever. Tasks are offered
 * without the acts that their completion would try. An error of the script is the refusal of that step's act.
 */
export class ScriptedRecords {
  readonly #script: Script;
  readonly #owed = new Map<string, Set<string>>();
  readonly #waiting = new Set<() => void>();
  #inHand = 0;
  /** Turns that have been answered. */
  turns = 0;

  constructor(script: Script) {
    this.#script = script;
  }

  /** Whether no turn is in hand and no run has still to be told the answers of its acts. */
  get quiet(): boolean {
    return this.#inHand === 0 && this.#owed.size === 0;
  }

  /** The next answered turn, or a moment in which none came. */
  async next(momentMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      timer = setTimeout(resolve, momentMs);
    });
    clearTimeout(timer);
  }

  interpose = (ports: Ports): Ports => ({
    ...ports,
    commitTurn: async (turn) => {
      this.#inHand += 1;
      try {
        return await this.#commit(ports, turn);
      } finally {
        this.#inHand -= 1;
        this.turns += 1;
        for (const wake of this.#waiting) wake();
        this.#waiting.clear();
      }
    },
  });

  async #commit(ports: Ports, turn: Turn): Promise<TurnAnswer> {
    const records = turn.commands.filter((command): command is RecordCommand => command.type === 'record');
    const effects = await this.#script(turn.run);
    const refused = records.find(({ element, instance }) => effects(element, instance)?.error !== undefined);
    if (refused) return refusal(refused, effects(refused.element, refused.instance)?.error ?? '');
    const answer = await ports.commitTurn({ ...turn, commands: turn.commands.flatMap(withoutRecords) });
    if (answer.kind !== 'committed') return answer;
    this.#note(turn);
    return { ...answer, answers: answersOf(turn, records, effects) };
  }

  /** Follow-ups that a turn leads to, by the ids that the shell gives them. */
  #note({ run, n, event, commands }: Turn): void {
    const owed = this.#owed.get(run) ?? new Set();
    owed.delete(event.id);
    for (const command of commands) {
      if (command.type === 'record' && command.answer) owed.add(`recorded:${command.instance}:${n}`);
      else if (command.type === 'continue') owed.add(`continue:${n}`);
      else if (command.type === 'ended') owed.clear();
    }
    if (owed.size > 0) this.#owed.set(run, owed);
    else this.#owed.delete(run);
  }
}

function refusal({ instance, element }: RecordCommand, code: string): TurnAnswer {
  return {
    kind: 'refused',
    instance,
    refusal: { code, message: { zh: `情景拒绝 ${element}`, en: `the scenario refuses ${element}` } },
  };
}

function withoutRecords(command: Command): Command[] {
  if (command.type === 'record' || command.type === 'capture') return [];
  return command.type === 'openTask' ? [{ ...command, task: { ...command.task, records: [] } }] : [command];
}

/** The variable of the script that each act's answer goes to: the step's instance keeps which. */
function answersOf(turn: Turn, records: RecordCommand[], effects: Effects): Answers {
  const answers: Answers = {};
  for (const { key, instance, element, answer } of records) {
    if (!answer) continue;
    const names = turn.patch.instances?.[instance]?.own?.['answers'] as Record<string, string>;
    answers[key] = effects(element, instance)?.variables?.[names[key] ?? ''] ?? null;
  }
  return answers;
}
