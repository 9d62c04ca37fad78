import { type CompiledPlan, compilePlan, type Plans } from '../../domain/engine/compiled-plan.ts';
import type { Command } from '../../domain/engine/command.ts';
import { engineVersion } from '../../domain/engine/engine-version.ts';
import type { EngineEvent, Variables } from '../../domain/engine/event.ts';
import { applyPatch, emptyState, type State } from '../../domain/engine/state.ts';
import { transition } from '../../domain/engine/transition.ts';
import { isSopRefusal, readSop } from '../../domain/sop/read-sop.ts';

type Event = EngineEvent extends infer E ? (E extends EngineEvent ? Omit<E, 'id' | 'at' | 'zone'> : never) : never;

export async function compiledFile(xml: string): Promise<CompiledPlan> {
  const read = await readSop({ 'process.bpmn': xml });
  if (isSopRefusal(read)) throw new Error(read.message.en);
  return compilePlan(read.plan);
}

const at = '2026-01-01T00:00:00.000Z';

/** One run on the pure engine, whose world answers at once. */
export class LiveRun {
  readonly state: State = emptyState('plan', engineVersion);
  readonly #plans: Plans;
  #events = 0;

  constructor(plan: CompiledPlan) {
    this.#plans = { get: () => plan };
  }

  /** Carries one event out: what is timed. */
  take(event: Event): Command[] {
    this.#events++;
    const { patch, commands, dropped } = transition(this.#plans, this.state, {
      ...event,
      id: `e${this.#events}`,
      at,
      zone: 'UTC',
    });
    if (dropped !== undefined) throw new Error(`${event.type}: ${dropped}`);
    applyPatch(this.state, patch);
    return commands;
  }

  /** Starts, then finishes turns that were too wide. */
  start(variables: Variables = {}): Command[] {
    const all = this.take({ type: 'start', variables });
    for (let last = all; last.some(({ type }) => type === 'continue');) {
      last = this.take({ type: 'continued' });
      all.push(...last);
    }
    return all;
  }

  /** Goes on to the end, with whatever the run waits for. @returns elements entered */
  finish(commands: Command[]): number {
    let entered = 0;
    for (let pending = [...commands]; pending.length > 0 || this.state.root.status === 'running';) {
      const next = pending.shift();
      if (next?.type === 'note' && next.what === 'entered') entered++;
      const event = next ? answerTo(next) : this.#timer();
      if (event) pending = pending.concat(this.take(event));
    }
    if (this.state.root.status !== 'completed') throw new Error(`the run is ${this.state.root.status}`);
    return entered;
  }

  #timer(): Event {
    const timer = this.state.heap['1'];
    if (timer === undefined) throw new Error(`the run waits for nothing: ${JSON.stringify(this.state.incidents)}`);
    return { type: 'timerFired', timer };
  }
}

function answerTo(command: Command): Event | undefined {
  if (command.type === 'openTask') return { type: 'taskCompleted', instance: command.instance, variables: {} };
  if (command.type === 'continue') return { type: 'continued' };
  if (command.type !== 'subscribe') return undefined;
  const { name, kind, subscription } = command;
  return kind === 'message' ? { type: 'message', subscription, name, variables: {} } : { type: 'signal', name, variables: {} };
}
