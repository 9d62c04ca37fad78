import type { Effects } from '../engine/compiled-plan.ts';
import type { Variables } from '../engine/event.ts';
import type { Plan } from '../sop/plan.ts';
import type { Scenario } from './scenario.ts';

const people = new Set(['userTask', 'manualTask', 'globalUserTask', 'globalManualTask']);

/** What a scenario lets elements do: one set of variables per visit, errors thrown in place of the work. */
export class ScenarioEffects {
  readonly #scenario: Scenario;
  readonly #plan: Plan;
  readonly #visits = new Map<string, Map<string, number>>();
  /** Elements that a step of the scenario completes: their errors are thrown then. */
  readonly #completed: Set<string>;
  /** Variables that a step gave itself, by instance: they come before `outputs`. */
  readonly #given = new Map<string, Variables>();

  constructor(scenario: Scenario, plan: Plan) {
    this.#scenario = scenario;
    this.#plan = plan;
    this.#completed = new Set(scenario.steps.flatMap((step) => ('complete' in step ? [step.complete] : [])));
  }

  /** The error to throw when a person's task is completed by a step. */
  errorOnCompletion(element: string): string | undefined {
    return this.#throwsLater(element) ? this.#scenario.errors[element] : undefined;
  }

  give(instance: string, variables: Variables): void {
    this.#given.set(instance, variables);
  }

  of(run: string): Effects {
    return (element, instance) => {
      const error = this.#throwsLater(element) ? undefined : this.#own(this.#scenario.errors, element);
      const outputs = this.#own(this.#scenario.outputs, element);
      if (outputs === undefined && error === undefined) return undefined;
      return {
        variables: outputs && this.#without(`${run}/${instance}`, this.#visit(outputs, element, `${run}/${instance}`)),
        error,
      };
    };
  }

  #own<T>(table: Record<string, T>, element: string): T | undefined {
    return Object.hasOwn(table, element) ? table[element] : undefined;
  }

  #throwsLater(element: string): boolean {
    const type = this.#plan.elements[element]?.type ?? '';
    return people.has(type) && !this.#scenario.auto && this.#completed.has(element);
  }

  #visit(outputs: Variables | Variables[], element: string, instance: string): Variables {
    if (!Array.isArray(outputs)) return outputs;
    const visits = this.#visits.get(element) ?? new Map<string, number>();
    this.#visits.set(element, visits);
    const visit = visits.get(instance) ?? visits.size;
    visits.set(instance, visit);
    return outputs[visit] ?? {};
  }

  #without(instance: string, variables: Variables): Variables {
    const given = this.#given.get(instance);
    if (!given) return variables;
    return Object.fromEntries(Object.entries(variables).filter(([name]) => !Object.hasOwn(given, name)));
  }
}
