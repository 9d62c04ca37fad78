import type { Command } from '../engine/command.ts';
import type { Plans } from '../engine/compiled-plan.ts';
import { engineVersion } from '../engine/engine-version.ts';
import type { EngineEvent } from '../engine/event.ts';
import { applyPatch, emptyState, type State } from '../engine/state.ts';
import { transition } from '../engine/transition.ts';

/** An event without what the simulation gives every one of them. */
export type SimulatedEvent = EngineEvent extends infer E
  ? E extends EngineEvent
    ? Omit<E, 'id' | 'at' | 'zone'>
    : never
  : never;

export interface OpenTask {
  instance: string;
  element: string;
}

/** One run under a virtual clock: its state, its open tasks, and what it still has to be told. */
export class SimulatedRun {
  readonly id: string;
  readonly state: State;
  readonly tasks: OpenTask[] = [];
  /** Events that the run's own commands have led to, in order. */
  readonly pending: SimulatedEvent[] = [];
  readonly #plans: Plans;
  #events = 0;

  constructor(id: string, plans: Plans, hash: string) {
    this.id = id;
    this.#plans = plans;
    this.state = emptyState(hash, engineVersion);
  }

  /** Carries one event out; answers the turn's commands, or why it was dropped. */
  take(event: SimulatedEvent, at: string, zone: string): { commands: Command[]; dropped?: string } {
    this.#events += 1;
    const full: EngineEvent = { ...event, id: `${this.id}:${this.#events}`, at, zone };
    const { patch, commands, dropped } = transition(this.#plans, this.state, full);
    applyPatch(this.state, patch);
    for (const command of commands) this.#follow(command);
    return { commands, ...(dropped !== undefined && { dropped }) };
  }

  #follow(command: Command): void {
    const { instance } = command;
    if (command.type === 'openTask') this.tasks.push({ instance, element: command.task.element });
    else if (command.type === 'withdrawTask') this.close(instance);
    else if (command.type === 'continue') this.pending.push({ type: 'continued' });
  }

  close(instance: string): void {
    const at = this.tasks.findIndex((task) => task.instance === instance);
    if (at >= 0) this.tasks.splice(at, 1);
  }

  /** The earliest timer. */
  nextTimer(): { id: string; due: string } | undefined {
    const id = this.state.heap['1'];
    const timer = id === undefined ? undefined : this.state.timers[id];
    return id !== undefined && timer ? { id, due: timer.due } : undefined;
  }

  get running(): boolean {
    return this.state.root.status === 'running';
  }
}
