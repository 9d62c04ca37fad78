import { allCases } from '../elements/all-cases.ts';
import type { PlayedCase } from '../elements/element-case.ts';
import { planOf, playPure } from '../elements/play-pure.ts';
import { compilePlan } from '../../domain/engine/compiled-plan.ts';
import { engineVersion } from '../../domain/engine/engine-version.ts';
import { emptyState } from '../../domain/engine/state.ts';
import { transition } from '../../domain/engine/transition.ts';
import { isParseRefusal, type Moddle, parseBpmn } from '../../domain/sop/parse.ts';
import { declaredAs } from './descriptor.ts';
import { namesOf, written } from './whole-model.ts';

/** A test that shows what an element or attribute does: the file, and the test's name in it. */
export interface Witness {
  file: string;
  test: string;
}

/**
 * By `Type` and `Type.attribute`: the first case of `test/elements` whose run changes when the element or attribute is taken
 * out of its diagram. So it is not merely read: the run depends on it.
 */
export async function witnesses(): Promise<Map<string, Witness>> {
  const found = new Map<string, Witness>();
  const bySize = allCases.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  for (const one of bySize) {
    const open = [...usesOf(await modelOf(one))].filter((use) => !found.has(use));
    if (open.length === 0) continue;
    const told = await tell(one, xmlOf(one));
    for (const use of open) {
      if ((await tell(one, await without(one, use))) !== told)
        found.set(use, { file: `test/elements/cases/${one.file}.ts`, test: one.name });
    }
  }
  return found;
}

const sizeOf = (one: PlayedCase) => xmlOf(one).length;
const xmlOf = ({ files }: PlayedCase) => files['process.bpmn'] ?? '';

async function modelOf(one: PlayedCase): Promise<Moddle> {
  const parsed = await parseBpmn(xmlOf(one));
  if (isParseRefusal(parsed)) throw new Error(parsed.message.en);
  return parsed.definitions;
}

/** Each element of a model with the place that holds it. */
function* elementsOf(element: Moddle): Generator<{ element: Moddle; host?: Moddle; property?: string }> {
  yield { element };
  for (const property of namesOf(element)) {
    for (const child of [element[property]].flat()) {
      if (typeof child !== 'object' || child === null || (child as Moddle).$parent !== element) continue;
      for (const inside of elementsOf(child as Moddle)) yield inside.host ? inside : { ...inside, host: element, property };
    }
  }
}

const local = (type: string) => type.slice(type.indexOf(':') + 1);

function usesOf(definitions: Moddle): Set<string> {
  const uses = new Set<string>();
  for (const { element } of elementsOf(definitions)) {
    if (!element.$type.startsWith('bpmn:')) continue;
    uses.add(local(element.$type));
    for (const property of namesOf(element)) {
      const use = declaredAs(element.$type, property);
      if (use !== undefined) uses.add(use);
    }
  }
  return uses;
}

/** The case's file without an element type, or without an attribute wherever it stands. */
async function without(one: PlayedCase, use: string): Promise<string> {
  const definitions = await modelOf(one);
  // all of them first: what is walked through is cut up on the way
  const elements = [...elementsOf(definitions)];
  for (const { element, host, property } of elements) {
    if (local(element.$type) === use && host && property !== undefined) drop(host, property, element);
    for (const name of namesOf(element)) if (declaredAs(element.$type, name) === use) delete element[name];
  }
  return written(definitions);
}

function drop(host: Moddle, property: string, element: Moddle): void {
  const held = host[property];
  if (Array.isArray(held)) host[property] = held.filter((one) => one !== element);
  else delete host[property];
}

/** What a run of a diagram tells: its trace and its end, or why it cannot be run. */
async function tell(one: PlayedCase, xml: string): Promise<string> {
  try {
    const files = { ...one.files, 'process.bpmn': xml };
    const { lines, outcome } = await playPure({ ...one, files });
    return JSON.stringify([lines.map(({ kind, element, scope }) => [kind, element, scope]), outcome, await firstOffers(files)]);
  } catch (error) {
    return String(error);
  }
}

/** The tasks that a run offers first: to whom, and under which title. */
async function firstOffers(files: Record<string, string>): Promise<unknown[]> {
  const { plan, hash } = await planOf(files);
  const compiled = compilePlan(plan);
  const start = { type: 'start', id: 'in:1', at: '2026-01-01T00:00:00.000Z', zone: 'UTC', variables: {} } as const;
  const { commands } = transition({ get: () => compiled }, emptyState(hash, engineVersion), start);
  return commands.filter(({ type }) => type === 'openTask');
}
