import { parseDuration, parseInstant } from '../engine/instant.ts';
import { firstFiring } from '../engine/recurrence.ts';
import type { ElementPlan, EventPlan, Expression, Plan } from '../sop/plan.ts';
import { shortestWay } from './shortest-way.ts';
import { withElements } from './with-elements.ts';
import { isUnreadable, withoutTexts } from './without-texts.ts';

/**
 * A drawing without what an element of it was stopped by (an incident's code), where that may be only drawn: a text that nothing
 * can evaluate, a time or number in words, a way that nobody tells (BPMN 2.0.2, 8.4.6: expressions of a process that is not
 * executable may be in natural language). Undefined where nothing of the kind is found; `isTold`: whether a condition is plainly
 * true or false.
 */
export function passOnlyDrawn(
  plan: Plan,
  id: string,
  code: string,
  isTold: (condition: Expression) => boolean,
): Plan | undefined {
  const element = plan.elements[id];
  if (!element) return undefined;
  switch (code) {
    case 'no-flow':
      return withWay(plan, element, isTold);
    case 'expression':
      return withoutTexts(plan, element, isUnreadable) ?? withoutTexts(plan, element, () => true);
    case 'timer':
    case 'timer-too-far':
      return withoutTimes(plan, element);
    case 'cardinality':
    case 'collection':
      return without(plan, element, 'loop');
    case 'decision':
      return without(plan, element, 'decision');
    case 'input-set':
    case 'output-set':
    case 'io-rule':
      return without(plan, element, 'inputSets', 'outputSets', 'awaits');
    default:
      return undefined;
  }
}

function without(plan: Plan, element: ElementPlan, ...parts: (keyof ElementPlan)[]): Plan | undefined {
  const gone = Object.fromEntries(parts.map((part) => [part, undefined]));
  return withElements(plan, parts.some((part) => element[part] !== undefined) ? [{ ...element, ...gone }] : []);
}

/** What no condition tells goes the shortest way to an end, where one of them at least says neither yes nor no. */
function withWay(plan: Plan, element: ElementPlan, isTold: (condition: Expression) => boolean): Plan | undefined {
  const conditions = element.outgoing.flatMap((flow) => plan.flows[flow]?.condition ?? []);
  if (conditions.every(isTold)) return undefined;
  return withElements(plan, [{ ...element, default: shortestWay(plan, element.id) }]);
}

/** Takes times in words from an event, from those at an activity's border and those that begin a scope's event sub-processes. */
function withoutTimes({ elements, ...plan }: Plan, element: ElementPlan): Plan | undefined {
  const find = (ids: string[] | undefined) => (ids ?? []).flatMap((id) => elements[id] ?? []);
  const starts = find(element.children)
    .filter((child) => child.triggeredByEvent)
    .flatMap(({ children }) => find(children));
  const behind = find(element.outgoing.flatMap((flow) => plan.flows[flow]?.target ?? []));
  const events = [element, ...find(element.boundaries), ...starts, ...(element.type === 'eventBasedGateway' ? behind : [])];
  return withElements({ ...plan, elements }, events.filter(({ events: all }) => all?.some(isTimeInWords)).map(withoutTime));
}

/** A catching event without a time is passed at once; at a border or start it does not happen. */
function withoutTime(event: ElementPlan): ElementPlan {
  const events = event.events?.filter((one) => !isTimeInWords(one));
  const isPassed = event.type === 'intermediateCatchEvent' && events?.length === 0;
  return { ...event, events, ...(isPassed && { type: 'intermediateThrowEvent' }) };
}

function isTimeInWords({ kind, timer }: EventPlan): boolean {
  if (kind !== 'timer' || timer?.value.language !== 'text') return kind === 'timer';
  const { source } = timer.value;
  return parseDuration(source) === null && parseInstant(source, 'UTC') === null && firstFiring(source, 0, 'UTC') === null;
}
