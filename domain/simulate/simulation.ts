import { type CompiledPlan, compilePlan, type Decisions } from '../engine/compiled-plan.ts';
import type { Command } from '../engine/command.ts';
import type { Variables } from '../engine/event.ts';
import { keyFromOutside } from '../engine/correlation.ts';
import { addDuration, formatInstant, parseDuration, parseInstant } from '../engine/instant.ts';
import type { Plan, StartPlan } from '../sop/plan.ts';
import { ScenarioEffects } from './effects.ts';
import { namesOf } from './names.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';
import { type SimulatedEvent, SimulatedRun } from './simulated-run.ts';
import { StartEvents } from './start-events.ts';
import { type Line, Trace } from './trace.ts';

export interface OpenIncident {
  element: string;
  code: string;
  message: string;
  /** Whether it is an error that nothing caught. */
  thrown: boolean;
}

export interface Simulated {
  lines: Line[];
  outcome: Outcome;
  /** Steps of the scenario that found nothing to act on. */
  idle: string[];
  /** The incidents that are open at the end, in the order of the runs. */
  incidents: OpenIncident[];
  /** Whether no end was in sight: an instance that begins its like, a task that leads back to itself. */
  endless: boolean;
}

interface Message {
  name: string;
  correlationKey?: string;
  variables: Variables;
}

/** Runs a plan through a scenario on the pure engine: same plan and scenario, same answer. Throws RangeError for a bad instant or duration. */
export function simulate(plan: Plan, hash: string, scenario: Scenario, decisions?: Decisions): Simulated {
  return new Simulation(plan, hash, scenario, decisions).run();
}

/** After so many events no end is taken to be in sight. */
export const MAX_EVENTS = 30_000;

/** Throws that lead to throws at once, one within the other. */
const MAX_DEPTH = 500;

class Simulation {
  readonly #plan: Plan;
  readonly #hash: string;
  readonly #scenario: Scenario;
  readonly #decisions?: Decisions;
  readonly #effects: ScenarioEffects;
  readonly #trace: Trace;
  readonly #runs: SimulatedRun[] = [];
  readonly #waiting: Message[] = [];
  readonly #starts: StartEvents;
  readonly #compiled: CompiledPlan;
  readonly #idle: string[] = [];
  #now: number;
  #events = 0;
  #depth = 0;

  constructor(plan: Plan, hash: string, scenario: Scenario, decisions?: Decisions) {
    this.#plan = plan;
    this.#hash = hash;
    this.#scenario = scenario;
    this.#decisions = decisions;
    this.#trace = new Trace(plan);
    this.#effects = new ScenarioEffects(scenario, plan);
    this.#now = instantOf(scenario.start, scenario.zone);
    this.#compiled = compilePlan(plan);
    this.#starts = new StartEvents(plan, this.#now, scenario);
  }

  run(): Simulated {
    this.#begin();
    this.#settle();
    for (const step of this.#scenario.steps) {
      if (this.#isRestless()) break;
      if (!this.#step(step)) this.#idle.push(JSON.stringify(step));
      this.#settle();
    }
    const outcome = outcomeOf(this.#runs, this.#starts.armed());
    return {
      lines: this.#trace.lines,
      outcome: this.#isRestless() ? { ...outcome, outcome: 'failed' } : outcome,
      idle: this.#idle,
      incidents: this.#incidents(),
      endless: this.#isRestless(),
    };
  }

  #isRestless(): boolean {
    return this.#events > MAX_EVENTS;
  }

  #incidents(): OpenIncident[] {
    return this.#runs.flatMap(({ state: { incidents, instances } }) =>
      Object.values(incidents).map(({ element, code, message, instance }) => {
        const thrown = instances[instance]?.own?.['ended'] === true;
        return { element, code, message, thrown };
      }),
    );
  }

  #begin(): void {
    const { process, startEvent, variables } = this.#scenario;
    const processes = process === undefined ? undefined : [process].flat();
    const first = this.#starts.firstStart(processes, startEvent);
    const begun = this.#newRun({ type: 'start', variables, ...first });
    if (!begun) this.#runs.pop();
    const conditional = this.#starts.trueConditions(this.#now).filter(({ element }) => element !== first.startEvent);
    for (const start of conditional) this.#startAt(start, variables);
    if (!begun && this.#starts.armed().length === 0) throw new RangeError('没有可执行的流程 / no executable process to start');
  }

  #startAt({ process, element }: StartPlan, variables: Variables): void {
    this.#newRun({ type: 'start', processes: [process], startEvent: element, variables });
  }

  #newRun(event: SimulatedEvent): boolean {
    const run: SimulatedRun = new SimulatedRun(`r${this.#runs.length + 1}`, { get: () => compiled }, this.#hash);
    const compiled: CompiledPlan = compilePlan(this.#plan, { effects: this.#effects.of(run.id), decisions: this.#decisions });
    this.#runs.push(run);
    return this.#take(run, event);
  }

  #take(run: SimulatedRun, event: SimulatedEvent): boolean {
    this.#events += 1;
    if (this.#isRestless()) return false;
    const at = formatInstant(this.#now) ?? '';
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
      if (!this.#receive(message)) this.#waiting.push(message);
    } else if (command.type === 'sendSignal') this.#signal(command.name, command.variables, run);
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

  #receive(message: Message): boolean {
    const names = namesOf(this.#plan, 'message', message.name);
    for (const run of this.#runs) {
      const found = bestSubscription(run, names, message);
      if (found !== undefined)
        return this.#take(run, { type: 'message', subscription: found, name: message.name, variables: message.variables });
    }
    const start = this.#starts.find('message', names)[0];
    if (start) this.#startAt(start, message.variables);
    return start !== undefined;
  }

  #signal(name: string, variables: Message['variables'], thrower?: SimulatedRun): boolean {
    const names = namesOf(this.#plan, 'signal', name);
    const starts = this.#starts.find('signal', names).filter((start) => !this.#isAwaited(start.element));
    let reached = starts.length > 0;
    for (const run of this.#runs.filter((one) => one !== thrower)) {
      for (const one of names) if (run.running) reached = this.#take(run, { type: 'signal', name: one, variables }) || reached;
    }
    for (const start of starts) this.#startAt(start, variables);
    return reached;
  }

  /** Whether an instance that has begun waits for what would begin another: a parallel event-based gateway's further events. */
  #isAwaited(element: string): boolean {
    const { elements, flows } = this.#plan;
    const source = elements[flows[elements[element]?.incoming[0] ?? '']?.source ?? ''];
    if (source?.eventGatewayType !== 'parallel') return false;
    return this.#runs.some((run) => Object.values(run.state.subscriptions).some((one) => one.element === element));
  }

  /** Serves what the runs have to be told, and completes tasks where the scenario says so, until nothing moves. */
  #settle(): void {
    this.#serveAll();
    const at = formatInstant(this.#now) ?? '';
    for (const run of this.#runs) this.#trace.waiting(run.id, run.state, at);
  }

  #serveAll(): void {
    while (!this.#isRestless() && this.#serveOne());
  }

  #serveOne(): boolean {
    for (const run of this.#runs) {
      const event = run.pending.shift();
      if (event) {
        this.#take(run, event);
        return true;
      }
    }
    return this.#fireDue(this.#now) || (this.#scenario.auto && this.#completeOne());
  }

  #completeOne(): boolean {
    for (const run of this.#runs) {
      const task = run.tasks.shift();
      if (!task) continue;
      if (run.state.instances[task.instance]?.own?.['offered'] === true)
        this.#take(run, { type: 'taskCompleted', instance: task.instance, variables: {} });
      return true;
    }
    return false;
  }

  #step(step: ScenarioStep): boolean {
    if ('complete' in step) return this.#complete(step);
    if ('message' in step) {
      const { message: name, correlationKey, variables } = step;
      const key = correlationKey ?? this.#keyOf(name, variables);
      const message = { name, variables, ...(key !== undefined && { correlationKey: key }) };
      if (!this.#receive(message)) this.#waiting.push(message);
      return true;
    }
    if ('signal' in step) return this.#signal(step.signal, step.variables);
    if ('escalation' in step) return this.#escalate(step.escalation);
    return this.#advance(step.advance);
  }

  #keyOf(name: string, variables: Variables): string | undefined {
    const { correlationKeys } = this.#compiled;
    const env = { now: formatInstant(this.#now) ?? '', zone: this.#scenario.zone };
    for (const one of namesOf(this.#plan, 'message', name)) {
      const key = keyFromOutside(correlationKeys, one, variables, env);
      if (key !== undefined) return key;
    }
    return undefined;
  }

  #complete({ complete: element, instance: index, variables }: Extract<ScenarioStep, { complete: string }>): boolean {
    const open = this.#runs.flatMap((run) =>
      run.tasks.filter((task) => task.element === element).map((task) => ({ run, ...task })),
    );
    const task = open[index];
    if (!task) return this.#nudge(element, index, variables);
    task.run.close(task.instance);
    const code = this.#effects.errorOnCompletion(element);
    if (code !== undefined) return this.#take(task.run, { type: 'errorThrown', instance: task.instance, code });
    this.#effects.give(`${task.run.id}/${task.instance}`, variables);
    return this.#take(task.run, { type: 'taskCompleted', instance: task.instance, variables });
  }

  /** Completes what waits for something else than a person: a receive task, an event. */
  #nudge(element: string, index: number, variables: Message['variables']): boolean {
    let left = index;
    for (const run of this.#runs) {
      for (const [id, { element: at, own }] of Object.entries(run.state.instances)) {
        if (at !== element || own?.['body'] === true || left-- > 0) continue;
        const subscription = Object.entries(run.state.subscriptions).find(
          ([, one]) => one.instance === id && one.element === element,
        );
        const timer = Object.entries(run.state.timers).find(([, one]) => one.instance === id && one.element === element);
        if (subscription)
          return this.#take(run, { type: 'message', subscription: subscription[0], name: subscription[1].name, variables });
        if (timer) return this.#take(run, { type: 'timerFired', timer: timer[0] });
        if (this.#take(run, { type: 'taskCompleted', instance: id, variables })) return true;
      }
    }
    return false;
  }

  #escalate(code: string): boolean {
    const codes = namesOf(this.#plan, 'escalation', code);
    return this.#runs.some((run) => codes.some((one) => run.running && this.#take(run, { type: 'escalationThrown', code: one })));
  }

  /** Lets time pass: each timer fires at its own instant. */
  #advance(text: string): boolean {
    const duration = parseDuration(text);
    if (!duration) throw new RangeError(`“${text}” is no ISO 8601 duration`);
    const end = addDuration(this.#now, duration, this.#scenario.zone);
    while (!this.#isRestless() && this.#fireDue(end)) this.#serveAll();
    this.#now = end;
    return true;
  }

  #fireDue(until: number): boolean {
    const first = this.#runs.reduce<SimulatedRun | undefined>(
      (best, run) => (run.running && (!best || due(run) < due(best)) ? run : best),
      undefined,
    );
    const start = this.#starts.nextTimer();
    const runDue = first ? due(first) : Number.POSITIVE_INFINITY;
    if (start && start.due <= until && start.due < runDue) return this.#fireStart(start.due);
    const timer = first?.nextTimer();
    if (!first || !timer || runDue > until) return false;
    this.#now = Math.max(this.#now, runDue);
    return this.#take(first, { type: 'timerFired', timer: timer.id });
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

function fits(subscription: { kind: string; name: string; correlationKey?: string }, message: Message): boolean {
  if (subscription.kind !== 'message' || subscription.name !== message.name) return false;
  return (
    subscription.correlationKey === undefined ||
    message.correlationKey === undefined ||
    subscription.correlationKey === message.correlationKey
  );
}

/** Who takes a message: among those that wait for its name, one whose key is the message's or one of its values, else the first. */
function bestSubscription(run: SimulatedRun, names: string[], message: Message): string | undefined {
  if (!run.running) return undefined;
  const waiting = Object.entries(run.state.subscriptions).filter(([, one]) =>
    names.some((name) => fits(one, { ...message, name })),
  );
  const values = new Set(Object.values(message.variables).map(String));
  const keyed = waiting.find(
    ([, { correlationKey }]) =>
      correlationKey !== undefined && (correlationKey === message.correlationKey || values.has(correlationKey)),
  );
  return (keyed ?? waiting[0])?.[0];
}
