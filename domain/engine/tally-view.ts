import type { InstanceId } from './event.ts';
import type { ScopeTally, StepCount, Tally } from './element-tally.ts';

/** What one diagram shows of a run: all of its own plan, or what happened within one scope. */
export interface TallyView {
  /** Hash of the plan whose diagram it is. */
  plan: string;
  /** The scopes whose elements the diagram has. */
  scopes: Set<InstanceId>;
  elements: Map<string, StepCount>;
  /** The scopes right inside: subprocesses and called processes, by instance. */
  inner: [InstanceId, ScopeTally][];
}

/** Looks into a scope; without one, at the run's own processes. Costs the number of scopes. */
export function viewOf(tally: Tally, scope: InstanceId | undefined): TallyView {
  const plan = (scope !== undefined && tally.scopes.get(scope)?.plan) || (tally.plans[0] ?? '');
  const scopes = new Set<InstanceId>();
  const elements = new Map<string, StepCount>();
  const inner: TallyView['inner'] = [];
  for (const [id, each] of tally.scopes) {
    if (isRightInside(tally, each, scope)) inner.push([id, each]);
    const isTop = scope === undefined ? each.parent === undefined : id === scope;
    if (each.plan !== plan || !(isTop || (each.parent !== undefined && scopes.has(each.parent)))) continue;
    scopes.add(id);
    for (const [element, count] of each.elements) add(elements, element, count);
  }
  return { plan, scopes, elements, inner };
}

/** The scopes around a scope, the outermost first, itself last; the run's own processes are left out. */
export function pathTo(tally: Tally, scope: InstanceId): [InstanceId, ScopeTally][] {
  const path: [InstanceId, ScopeTally][] = [];
  for (let at: InstanceId | undefined = scope; at !== undefined;) {
    const found: ScopeTally | undefined = tally.scopes.get(at);
    if (found?.parent === undefined) break;
    path.unshift([at, found]);
    at = found.parent;
  }
  return path;
}

function isRightInside(tally: Tally, { parent }: ScopeTally, scope: InstanceId | undefined): boolean {
  if (parent === undefined) return false;
  return scope === undefined ? tally.scopes.get(parent)?.parent === undefined : parent === scope;
}

function add(elements: Map<string, StepCount>, element: string, count: StepCount): void {
  const sum = elements.get(element) ?? { active: 0, completed: 0, cancelled: 0 };
  sum.active += count.active;
  sum.completed += count.completed;
  sum.cancelled += count.cancelled;
  elements.set(element, sum);
}
