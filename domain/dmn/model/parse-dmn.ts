import { type DmnRefusal, isDmnRefusal, refuse } from '../refusal.ts';
import { childrenOf } from '../xml/read-xml.ts';
import type { DecisionModel, Definitions, DrgElement, ServiceLists } from './definitions.ts';
import { readDefinitions, resolve } from './read-definitions.ts';

/**
 * Reads a decision model of DMN 1.1 to 1.5. `imports` are the files it may import, by namespace. Broken or hostile XML,
 * a model that imports itself and requirements in a circle are refused.
 */
export function parseDmn(xml: string, imports: ReadonlyMap<string, string> = new Map()): DecisionModel | DmnRefusal {
  const definitions = readDefinitions(xml, imports);
  if (isDmnRefusal(definitions)) return definitions;
  const elements = new Map<string, DrgElement>();
  collect(definitions, elements);
  const circle = findCircle(elements);
  if (circle === null) return { definitions, elements };
  const names = circle.map((key) => elements.get(key)?.name ?? key).join(' → ');
  return refuse(
    'dmn-circular',
    `需求成环：${names}，请去掉其中一条`,
    `requirements form a circle: ${names}; remove one of them`,
    circle,
  );
}

function collect(definitions: Definitions, elements: Map<string, DrgElement>): void {
  for (const element of definitions.elements) elements.set(element.key, element);
  for (const { definitions: imported } of definitions.imports) collect(imported, elements);
}

/** Keys along a circle of requirements, its first again at the end; null where there is none. */
function findCircle(elements: ReadonlyMap<string, DrgElement>): string[] | null {
  const done = new Set<string>();
  for (const start of elements.keys()) {
    const circle = walk(start, elements, done);
    if (circle !== null) return circle;
  }
  return null;
}

function walk(start: string, elements: ReadonlyMap<string, DrgElement>, done: Set<string>): string[] | null {
  const path: { key: string; next: string[] }[] = [{ key: start, next: requirementsOf(elements.get(start)) }];
  while (path.length > 0) {
    const current = path.at(-1);
    const key = current?.next.pop();
    if (current === undefined) break;
    if (key === undefined) {
      done.add(current.key);
      path.pop();
      continue;
    }
    const at = path.findIndex((step) => step.key === key);
    if (at >= 0) return [...path.slice(at).map((step) => step.key), key];
    if (!done.has(key)) path.push({ key, next: requirementsOf(elements.get(key)) });
  }
  return null;
}

/** What must be there before an element: a knowledge model may call itself, an element may not require its own value. */
function requirementsOf(element: DrgElement | undefined): string[] {
  if (element === undefined) return [];
  const self = element.kind === 'businessKnowledgeModel' ? element.key : '';
  return [...element.information, ...element.knowledge].filter((key) => key !== self);
}

/** The lists that make up a decision service. */
export function serviceLists(service: DrgElement): ServiceLists {
  const keys = (name: string) => childrenOf(service.xml, name).map((reference) => resolve(reference, service.definitions));
  return {
    output: keys('outputDecision'),
    inputData: keys('inputData'),
    inputDecisions: keys('inputDecision'),
    encapsulated: keys('encapsulatedDecision'),
  };
}
