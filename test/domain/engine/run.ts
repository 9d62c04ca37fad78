import { compilePlan, type CompiledPlan } from '../../../domain/engine/compiled-plan.ts';
import type { Command } from '../../../domain/engine/command.ts';
import { engineVersion } from '../../../domain/engine/engine-version.ts';
import type { EngineEvent } from '../../../domain/engine/event.ts';
import { applyPatch, emptyState, type State } from '../../../domain/engine/state.ts';
import { transition, type Transition } from '../../../domain/engine/transition.ts';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';

type Event = EngineEvent extends infer E
  ? E extends EngineEvent
    ? Omit<E, 'id' | 'at' | 'zone'> & { at?: string; zone?: string }
    : never
  : never;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** A run as the durable shell sees it: each event's commands, all that were issued, and the state after them. */
export class TestRun {
  readonly commands: Command[] = [];
  readonly events: EngineEvent[] = [];
  state: State;
  readonly #plans: Map<string, CompiledPlan>;

  constructor(plans: Map<string, CompiledPlan>, hash: string) {
    this.#plans = plans;
    this.state = emptyState(hash, engineVersion);
  }

  static async of(xml: string, ...others: string[]): Promise<TestRun> {
    const plans = new Map<string, CompiledPlan>();
    const hashes: string[] = [];
    for (const source of [xml, ...others]) {
      const sop = await readSop({ 'process.bpmn': source });
      if (isSopRefusal(sop)) throw new Error(sop.message.en);
      plans.set(sop.hash, compilePlan(sop.plan));
      hashes.push(sop.hash);
    }
    return new TestRun(plans, hashes[0] ?? '');
  }

  get plans() {
    return { get: (hash: string) => this.#plans.get(hash) ?? fail(hash) };
  }

  get hashes(): string[] {
    return [...this.#plans.keys()];
  }

  take(event: Event): Transition {
    const full: EngineEvent = { at: '2026-01-01T00:00:00.000Z', zone: 'UTC', ...event, id: `e${this.events.length + 1}` };
    this.events.push(full);
    const taken = transition(this.plans, this.state, full);
    applyPatch(this.state, taken.patch);
    this.commands.push(...taken.commands);
    return taken;
  }

  all<T extends Command['type']>(type: T): Of<T>[] {
    return this.commands.filter((command): command is Of<T> => command.type === type);
  }

  last<T extends Command['type']>(type: T): Of<T> {
    return this.all(type).at(-1) ?? fail(type);
  }

  /** Instance of an element that is in the state. */
  instanceOf(element: string): string {
    const found = Object.entries(this.state.instances).find(([, one]) => one.element === element);
    return found?.[0] ?? fail(element);
  }

  variable(name: string): unknown {
    return this.state.variables[`i1/${name}`];
  }
}

function fail(what: string): never {
  throw new Error(`there is no ${what}`);
}
