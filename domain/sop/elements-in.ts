import { list } from './moddle-access.ts';
import type { Moddle } from './parse.ts';

/** An element and all that it contains; not the drawing, not extensions, not what it only refers to. */
export function elementsIn(root: Moddle): Moddle[] {
  const found: Moddle[] = [];
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    found.push(element);
    for (const inside of contents(element).toReversed()) open.push(inside);
  }
  return found;
}

function contents(element: Moddle): Moddle[] {
  const properties = Object.keys(element).filter((property) => property !== 'diagrams' && property !== 'extensionElements');
  return properties.flatMap((property) => {
    const value = element[property];
    const inside = Array.isArray(value) ? list(element, property) : [value as Moddle | undefined];
    return inside.filter((one) => isContained(one, element));
  });
}

function isContained(value: Moddle | undefined, parent: Moddle): value is Moddle {
  return typeof value === 'object' && value !== null && value.$parent === parent;
}
