import { addDuration, formatInstant, parseDuration, parseInstant } from '../engine/instant.ts';
import { compile, type FeelValue, toText } from '../engine/expression.ts';
import { Fault } from '../engine/fault.ts';
import { firstFiring, nextFiring } from '../engine/recurrence.ts';
import type { Expression, Plan, StartPlan } from '../sop/plan.ts';
import type { Scenario } from './scenario.ts';

interface Armed {
  start: StartPlan;
  due: number;
  left: number;
  cycle?: string;
}

/** Start events that something triggers: what a message or signal begins, and what the clock begins. */
export class StartEvents {
  readonly #plan: Plan;
  readonly #scenario: Scenario;
  readonly #timers: Armed[];
  /** What has happened of parallel multiple start events. */
  readonly #seen = new Map<string, Set<StartPlan>>();

  constructor(plan: Plan, now: number, scenario: Scenario) {
    this.#plan = plan;
    this.#scenario = scenario;
    this.#timers = this.#triggered().flatMap((start) => this.#arm(start, now));
  }

  #triggered(): StartPlan[] {
    return this.#plan.starts.filter(({ process, kind }) => kind !== 'none' && this.#plan.elements[process]?.executable === true);
  }

  #arm(start: StartPlan, now: number): Armed[] {
    if (start.kind !== 'timer' || !start.timer) return [];
    const { zone } = this.#scenario;
    const source = toText(this.#evaluate(start.timer.value, now)) ?? '';
    const first = firstFiring(source, now, zone);
    if (first)
      return [{ start, due: first.due, left: first.repeat < 0 ? Number.POSITIVE_INFINITY : first.repeat + 1, cycle: source }];
    const duration = parseDuration(source);
    const due = duration ? addDuration(now, duration, zone) : parseInstant(source, zone);
    return due === null ? [] : [{ start, due, left: 1 }];
  }

  /** Over the scenario's variables; what cannot be worked out is null. */
  #evaluate(expression: Expression, now: number): FeelValue {
    const { zone, variables } = this.#scenario;
    const scope = { get: (name: string) => variables[name], has: (name: string) => Object.hasOwn(variables, name) };
    try {
      return compile(expression)(scope, { now: formatInstant(now) ?? '', zone });
    } catch (error) {
      if (error instanceof Fault) return null;
      throw error;
    }
  }

  /** Starts whose condition the scenario's variables make true from the first. */
  trueConditions(now: number): StartPlan[] {
    return this.#triggered().filter(
      (start) => start.kind === 'conditional' && start.condition && this.#holds(start.condition, now) && this.#isWhole(start),
    );
  }

  #holds(condition: Expression, now: number): boolean {
    return this.#evaluate(condition, now) === true;
  }

  /** The processes to begin with; one that is named but begins only by a trigger is begun as if its first had happened. */
  firstStart(processes: string[] | undefined, startEvent: string | undefined): { processes?: string[]; startEvent?: string } {
    for (const id of [...(processes ?? []), ...(startEvent === undefined ? [] : [startEvent])]) {
      if (!Object.hasOwn(this.#plan.elements, id)) throw new RangeError(`文件里没有“${id}” / the file has no “${id}”`);
    }
    if (startEvent !== undefined) {
      const home = this.#processOf(startEvent);
      return { processes: processes ?? (home === undefined ? [] : [home]), startEvent };
    }
    if (processes?.length === 1) {
      const [only = ''] = processes;
      const begins = this.#plan.starts.filter(({ process }) => process === only);
      if (begins.length > 0 && begins.every(({ kind }) => kind !== 'none')) return { processes, startEvent: begins[0]?.element };
    }
    return { processes };
  }

  #processOf(element: string): string | undefined {
    let at = this.#plan.elements[element];
    while (at?.parent !== undefined) at = this.#plan.elements[at.parent];
    return at?.id;
  }

  /** What an event starts. A parallel multiple start event begins only when each of its events has happened. */
  find(kind: StartPlan['kind'], names: string[]): StartPlan[] {
    return this.#triggered().filter(
      (start) => start.kind === kind && names.includes(start.name ?? start.element) && this.#isWhole(start),
    );
  }

  #isWhole(start: StartPlan): boolean {
    if (!this.#plan.elements[start.element]?.parallelMultiple) return true;
    const seen = this.#seen.get(start.element) ?? new Set<StartPlan>();
    seen.add(start);
    const whole = this.#plan.starts.every((other) => other.element !== start.element || seen.has(other));
    this.#seen.set(start.element, whole ? new Set() : seen);
    return whole;
  }

  nextTimer(): Armed | undefined {
    return this.#timers.reduce<Armed | undefined>(
      (best, one) => (one.left > 0 && (!best || one.due < best.due) ? one : best),
      undefined,
    );
  }

  takeTimer(): StartPlan | undefined {
    const next = this.nextTimer();
    if (!next) return undefined;
    next.left -= 1;
    const again = next.cycle === undefined ? null : nextFiring(next.cycle, next.due, this.#scenario.zone);
    if (again === null) next.left = 0;
    else next.due = again;
    return next.start;
  }

  /** Start events that still wait for their trigger. */
  armed(): string[] {
    return this.#triggered().map(({ element }) => element);
  }
}
