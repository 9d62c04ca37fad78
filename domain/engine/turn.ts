import type { Json } from '../json.ts';
import type { Command, Noted } from './command.ts';
import type { CompiledPlan, Plans } from './compiled-plan.ts';
import { Draft } from './draft.ts';
import type { EngineEvent, InstanceId } from './event.ts';
import type { Environment } from './expression.ts';
import type { Node } from './node.ts';
import type { Instance, Lifecycle, State } from './state.ts';

/** A command without its key, which the turn gives. */
export type CommandBody = Command extends infer C ? (C extends Command ? Omit<C, 'key' | 'instance'> : never) : never;

type Own = { [key: string]: Json };
type Work = { steps: number; run: () => void };

/** Element instances that one turn may open or close in one batch. */
export const BATCH = 500;

/**
 * One event's way through the engine: the changes so far, the commands so far, and what is still to be done. Work is
 * served breadth first; what is thrown waits until all else is placed, so that every catch is armed before it.
 */
export class Turn {
  readonly plans: Plans;
  readonly event: EngineEvent;
  readonly draft: Draft;
  readonly env: Environment;
  readonly commands: Command[] = [];
  /** Names of variables that have changed since conditions were last looked at. */
  readonly changed = new Set<string>();
  /** Conditional subscriptions just armed, to be looked at when all that their owner arms is armed. */
  readonly armed: string[] = [];
  /** Waiting inclusive and complex joins to look at again when no token is on its way. */
  readonly joins = new Map<InstanceId, number>();
  /** Scopes that something has left, to see whether they are empty when no token is on its way. */
  readonly scopes = new Map<InstanceId, number>();
  /** Instances whose compensation goes on, since one of its handlers has ended. */
  readonly undone: InstanceId[] = [];
  /** Errors that nothing has caught, and who threw them: their scopes end next. */
  readonly uncaught: { id: InstanceId; code: string; message?: string }[] = [];
  /** Instances that were found alive with all around them, so that a deep scope is walked once a turn; none once something dies. */
  readonly alive = new Set<InstanceId>();
  /** Steps that the token served now has taken without a wait. */
  steps = 0;
  /** Steps that all tokens of this turn have taken. */
  moves = 0;
  /** Instances that may still be opened or closed in this turn. */
  budget = BATCH;
  #queue: Work[] = [];
  #next = 0;
  readonly #throws: Work[] = [];
  readonly #owns = new WeakSet<Own>();
  readonly #epochs = new Map<InstanceId, number>();
  readonly #compiled: (CompiledPlan | undefined)[] = [];

  constructor(plans: Plans, state: State, event: EngineEvent) {
    this.plans = plans;
    this.event = event;
    this.draft = new Draft(state);
    this.env = { now: event.at, zone: event.zone };
  }

  /** How often a scope has been interrupted in this turn: tokens that were on their way in it are gone. */
  epochOf(scope: InstanceId): number {
    return this.#epochs.get(scope) ?? 0;
  }

  interrupt(scope: InstanceId): void {
    this.#epochs.set(scope, this.epochOf(scope) + 1);
  }

  push(run: () => void, steps = this.steps): void {
    this.#queue.push({ steps, run });
  }

  /** Puts a throw behind everything that is still to be placed. */
  throw(run: () => void): void {
    this.#throws.push({ steps: this.steps, run });
  }

  /** Whether a token is on its way. */
  get isMoving(): boolean {
    return this.#next < this.#queue.length;
  }

  next(): boolean {
    const work = this.#queue[this.#next];
    if (!work) return false;
    this.#next += 1;
    if (this.#next === this.#queue.length) {
      this.#queue = [];
      this.#next = 0;
    }
    this.steps = work.steps;
    work.run();
    return true;
  }

  nextThrow(): boolean {
    const work = this.#throws.shift();
    if (!work) return false;
    this.steps = work.steps;
    work.run();
    return true;
  }

  plan(index: number): CompiledPlan {
    const hash = this.draft.rootValue('plans')[index] ?? '';
    return (this.#compiled[index] ??= this.plans.get(hash));
  }

  instance(id: InstanceId): Instance {
    const instance = this.draft.get('instances', id);
    if (!instance) throw new Error(`instance ${id} is not in the state`);
    return instance;
  }

  find(id: InstanceId | undefined): Instance | undefined {
    return id === undefined ? undefined : this.draft.get('instances', id);
  }

  node(id: InstanceId): Node {
    const instance = this.instance(id);
    return this.nodeOf(instance.plan, instance.element);
  }

  nodeOf(plan: number, element: string): Node {
    const node = this.plan(plan).nodes.get(element);
    if (!node) throw new Error(`element ${element} is not in the plan`);
    return node;
  }

  own(id: InstanceId): Own {
    return this.instance(id).own ?? {};
  }

  setOwn(id: InstanceId, changes: { [key: string]: Json | undefined }): void {
    const own = this.#editOwn(id);
    for (const name in changes) {
      const value = changes[name];
      if (value === undefined) delete own[name];
      else own[name] = value;
    }
  }

  /** What an element keeps, as the turn's own copy. */
  #editOwn(id: InstanceId): Own {
    const instance = this.draft.edit('instances', id);
    if (instance.own && this.#owns.has(instance.own)) return instance.own;
    const own = { ...instance.own };
    this.#owns.add(own);
    instance.own = own;
    return own;
  }

  setStatus(id: InstanceId, status: Lifecycle): void {
    if (this.instance(id).status === status) return;
    if (status === 'terminating') this.alive.clear();
    this.draft.edit('instances', id).status = status;
  }

  /** Issues a command under the instance's next number. */
  command(id: InstanceId, body: CommandBody): string {
    const own = this.#editOwn(id);
    const count = ((own['n'] as number | undefined) ?? 0) + 1;
    own['n'] = count;
    const key = `${id}:${count}`;
    this.commands.push({ key, instance: id, ...body });
    return key;
  }

  note(id: InstanceId, what: Noted): void {
    const { element, own } = this.instance(id);
    if (own?.['silent'] === true) return;
    this.command(id, { type: 'note', element, what, scope: this.scopeOf(id) });
  }

  /** The (sub)process instance around an instance: its parent, or its loop's. */
  scopeOf(id: InstanceId): InstanceId {
    const parent = this.instance(id).parent;
    if (parent === undefined) return id;
    return this.own(parent)['body'] === true ? (this.instance(parent).parent ?? parent) : parent;
  }
}
