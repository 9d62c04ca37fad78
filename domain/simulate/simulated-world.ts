import { type CompiledPlan, compilePlan, type Decisions } from '../engine/compiled-plan.ts';
import type { Command } from '../engine/command.ts';
import type { Instant, Variables } from '../engine/event.ts';
import { addDuration, formatInstant, parseDuration, parseInstant } from '../engine/instant.ts';
import type { Plan, StartPlan } from '../sop/plan.ts';
import { ScenarioEffects } from './effects.ts';
import { bestSubscription, fits, type Message } from './message-reception.ts';
import { namesOf } from './names.ts';
import type { Scenario } from './scenario.ts';
import { type SimulatedEvent, SimulatedRun } from './simulated-run.ts';
import { StartEvents } from './start-events.ts';
import { type Line, Trace } from './trace.ts';

/** After so many events no end is taken to be in sight. */
export const MAX_EVENTS = 30_000;

/** Throws that lead to throws at once, one within the other. */
const MAX_DEPTH = 500;

/** All runs of a simulation under one clock, and what goes from one to the other. */
export class SimulatedWorld {
  readonly plan: Plan;
  readonly #hash: string;
  readonly #scenario: Scenario;
  readonly #decisions?: Decisions;
  readonly effects: ScenarioEffects;
  readonly #trace: Trace;
  readonly runs: SimulatedRun[] = [];
  readonly #waiting: Message[] = [];
  readonly #starts: StartEvents;
  #now: number;
  #events = 0;
  #depth = 0;

  constructor(plan: Plan, hash: string, scenario: Scenario, decisions?: Decisions) {
    this.plan = plan;
    this.#hash = hash;
    this.#scenario = scenario;
    this.#decisions = decisions;
    this.#trace = new Trace(plan);
    this.effects = new ScenarioEffects(scenario, plan);
    this.#now = instantOf(scenario.start, scenario.zone);
    this.#starts = new StartEvents(plan, this.#now, scenario);
  }

  /** Whether there is no end to what happens: an instance that begins its like, a task that leads back to itself. */
  get isEndless(): boolean {
    return this.#events > MAX_EVENTS;
  }

  get lines(): Line[] {
    return this.#trace.lines;
  }

  get now(): Instant {
    return formatInstant(this.#now) ?? '';
  }

  /** Start events that still wait for their trigger. */
  get armed(): string[] {
    return this.#starts.armed();
  }

  /** Begins what the scenario names, or what begins by itself. Throws RangeError where nothing can begin. */
  begin(): void {
    const { process, startEvent, variables } = this.#scenario;
    const processes = process === undefined ? undefined : [process].flat();
    const first = this.#starts.firstStart(processes, startEvent);
    const begun = this.#newRun({ type: 'start', variables, ...first });
    if (!begun) this.runs.pop();
    const conditional = this.#starts.trueConditions(this.#now).filter(({ element }) => element !== first.startEvent);
    for (const start of conditional) this.#startAt(start, variables);
    if (!begun && this.#starts.armed().length === 0) throw new RangeError('没有可执行的流程 / no executable process to start');
  }

  #startAt({ process, element }: StartPlan, variables: Variables): void {
    this.#newRun({ type: 'start', processes: [process], startEvent: element, variables });
  }

  #newRun(event: SimulatedEvent): boolean {
    const run: SimulatedRun = new SimulatedRun(`r${this.runs.length + 1}`, { get: () => compiled }, this.#hash);
    const compiled: CompiledPlan = compilePlan(this.plan, { effects: this.effects.of(run.id), decisions: this.#decisions });
    this.runs.push(run);
    return this.take(run, event);
  }

  /** Gives a run an event; false where it is dropped. */
  take(run: SimulatedRun, event: SimulatedEvent): boolean {
    this.#events += 1;
    if (this.isEndless) return false;
    const at = this.now;
    const { commands, dropped } = run.take(event, at, this.#scenario.zone);
    for (const command of commands) this.#trace.add(run.id, run.state, command, at);
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.#events = MAX_EVENTS;
    for (const command of commands) this.#deliver(run, command);
    this.#depth -= 1;
    return dropped === undefined;
  }

  /** What goes out of a run reaches the others, and what a file starts by it. */
  #deliver(run: SimulatedRun, command: Command): void {
    if (command.type === 'sendMessage') {
      const { name, correlationKey, variables, outward } = command;
      if (outward) return;
      const message = { name, variables, ...(correlationKey !== undefined && { correlationKey }) };
      this.send(message);
    } else if (command.type === 'sendSignal') this.signal(command.name, command.variables, run);
    else if (command.type === 'subscribe' && command.kind === 'message') this.#offerWaiting(run, command.subscription);
  }

  /** A message that came before anyone waited for it. */
  #offerWaiting(run: SimulatedRun, id: string): void {
    const subscription = run.state.subscriptions[id];
    const at = this.#waiting.findIndex((message) => subscription && fits(subscription, message));
    const [message] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (message && subscription)
      run.pending.push({ type: 'message', subscription: id, name: subscription.name, variables: message.variables });
  }

  /** A message that nobody takes waits for whoever comes. */
  send(message: Message): void {
    if (!this.#receive(message)) this.#waiting.push(message);
  }

  #receive(message: Message): boolean {
    const names = namesOf(this.plan, 'message', message.name);
    for (const run of this.runs) {
      const found = bestSubscription(run, names, message);
      if (found !== undefined)
        return this.take(run, { type: 'message', subscription: found, name: message.name, variables: message.variables });
    }
    const start = this.#starts.find('message', names)[0];
    if (start) this.#startAt(start, message.variables);
    return start !== undefined;
  }

  /** Lets a signal reach every run but its thrower, and begin what it begins; false where it reaches nothing. */
  signal(name: string, variables: Message['variables'], thrower?: SimulatedRun): boolean {
    const names = namesOf(this.plan, 'signal', name);
    const starts = this.#starts.find('signal', names).filter((start) => !this.#isAwaited(start.element));
    let reached = starts.length > 0;
    for (const run of this.runs.filter((one) => one !== thrower)) {
      for (const one of names) if (run.running) reached = this.take(run, { type: 'signal', name: one, variables }) || reached;
    }
    for (const start of starts) this.#startAt(start, variables);
    return reached;
  }

  /** Whether an instance that has begun waits for what would begin another: a parallel event-based gateway's further events. */
  #isAwaited(element: string): boolean {
    const { elements, flows } = this.plan;
    const source = elements[flows[elements[element]?.incoming[0] ?? '']?.source ?? ''];
    if (source?.eventGatewayType !== 'parallel') return false;
    return this.runs.some((run) => Object.values(run.state.subscriptions).some((one) => one.element === element));
  }

  /** Serves what the runs have to be told, and completes tasks where the scenario says so, until nothing moves. */
  settle(): void {
    this.#serveAll();
    const at = this.now;
    for (const run of this.runs) this.#trace.waiting(run.id, run.state, at);
  }

  #serveAll(): void {
    while (!this.isEndless && this.#serveOne());
  }

  #serveOne(): boolean {
    for (const run of this.runs) {
      const event = run.pending.shift();
      if (event) {
        this.take(run, event);
        return true;
      }
    }
    return this.#fireDue(this.#now) || (this.#scenario.auto && this.#completeOne());
  }

  #completeOne(): boolean {
    for (const run of this.runs) {
      const task = run.tasks.shift();
      if (!task) continue;
      if (run.state.instances[task.instance]?.own?.['offered'] === true)
        this.take(run, { type: 'taskCompleted', instance: task.instance, variables: {} });
      return true;
    }
    return false;
  }

  /** Lets time pass: each timer fires at its own instant. */
  advance(text: string): boolean {
    const duration = parseDuration(text);
    if (!duration) throw new RangeError(`“${text}” is no ISO 8601 duration`);
    const end = addDuration(this.#now, duration, this.#scenario.zone);
    while (!this.isEndless && this.#fireDue(end)) this.#serveAll();
    this.#now = end;
    return true;
  }

  #fireDue(until: number): boolean {
    const first = this.runs.reduce<SimulatedRun | undefined>(
      (best, run) => (run.running && (!best || due(run) < due(best)) ? run : best),
      undefined,
    );
    const start = this.#starts.nextTimer();
    const runDue = first ? due(first) : Number.POSITIVE_INFINITY;
    if (start && start.due <= until && start.due < runDue) return this.#fireStart(start.due);
    const timer = first?.nextTimer();
    if (!first || !timer || runDue > until) return false;
    this.#now = Math.max(this.#now, runDue);
    return this.take(first, { type: 'timerFired', timer: timer.id });
  }

  #fireStart(due: number): boolean {
    this.#now = Math.max(this.#now, due);
    const start = this.#starts.takeTimer();
    if (start) this.#startAt(start, this.#scenario.variables);
    return start !== undefined;
  }
}

function due(run: SimulatedRun): number {
  return parseInstant(run.nextTimer()?.due ?? '', 'UTC') ?? Number.POSITIVE_INFINITY;
}

function instantOf(text: string, zone: string): number {
  const ms = parseInstant(text, zone);
  if (ms === null) throw new RangeError(`“${text}” is no ISO 8601 instant`);
  return ms;
}
