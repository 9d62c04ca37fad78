import type { Command } from '../engine/command.ts';
import { childrenList } from '../engine/instance-tree.ts';
import type { State } from '../engine/state.ts';
import type { Plan } from '../sop/plan.ts';

export interface Line {
  seq: number;
  at: string;
  kind: 'entered' | 'left' | 'cancelled' | 'incident' | 'waiting';
  element: string;
  scope: string;
}

/** Writes down what happens to element instances, and which of them wait when nothing moves any more. */
export class Trace {
  readonly lines: Line[] = [];
  readonly #plan: Plan;
  readonly #labels = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  /** Element by run and instance: a scope may begin and end within one turn, and no state holds it. */
  readonly #elements = new Map<string, string>();
  /** Instances entered since the last look at who waits: run and instance → scope. */
  #fresh = new Map<string, { run: string; instance: string; element: string; scope: string }>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  add(run: string, state: State, command: Command, at: string): void {
    if (command.type === 'openIncident') {
      const parent = state.instances[command.instance]?.parent ?? command.instance;
      this.#write('incident', at, command.element, this.#label(run, state, parent));
    }
    if (command.type !== 'note') return;
    const { instance, element, what, scope } = command;
    const key = `${run}/${instance}`;
    this.#elements.set(key, element);
    if (what !== 'arrived' && what !== 'gone') this.#write(what, at, element, this.#label(run, state, scope, element));
    if (what === 'arrived' || what === 'entered') this.#fresh.set(key, { run, instance, element, scope });
    else this.#fresh.delete(key);
  }

  /** Names a scope by its element, that of a process which has come and gone by what is in it; further instances get a number. */
  #label(run: string, state: State, id: string, inside = ''): string {
    const key = `${run}/${id}`;
    const known = this.#labels.get(key);
    if (known !== undefined) return known;
    const element = state.instances[id]?.element ?? this.#elements.get(key) ?? this.#plan.elements[inside]?.parent ?? id;
    const count = (this.#counts.get(element) ?? 0) + 1;
    this.#counts.set(element, count);
    const label = count === 1 ? element : `${element}#${count}`;
    this.#labels.set(key, label);
    return label;
  }

  waiting(run: string, state: State, at: string): void {
    for (const [key, { run: of, instance, element, scope }] of this.#fresh) {
      if (of !== run) continue;
      this.#fresh.delete(key);
      const entry = state.instances[instance];
      const waits = entry && !('incident' in (entry.own ?? {})) && !state.lists[childrenList(instance)];
      if (waits) this.#write('waiting', at, element, this.#label(run, state, scope));
    }
  }

  #write(kind: Line['kind'], at: string, element: string, scope: string): void {
    this.lines.push({ seq: this.lines.length + 1, at, kind, element, scope });
  }
}
