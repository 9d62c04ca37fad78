import { steps } from '../../feel/compile/iteration.ts';
import type { FeelValue } from '../../feel/index.ts';
import { type FeelList, isList } from '../../feel/values/feel-value.ts';
import { FeelRange } from '../../feel/values/range.ts';
import { childOf, textOf, type XmlElement } from '../xml/read-xml.ts';
import type { Place } from './place.ts';
import type { Site } from './site.ts';

/**
 * What a boxed iterator runs over: the elements of a list, the steps of a range or a value by itself; null for what cannot
 * be iterated. As in FEEL's own iterators a range may stand there without brackets: `1..4` (DMN 1.5, grammar rule 38).
 */
export function iterationDomain(source: XmlElement | undefined, site: Site): (place: Place) => FeelList | null {
  const text = textOf(childOf(source ?? NOWHERE, 'literalExpression')) ?? '';
  const run = isBareRange(text) ? site.expression(`for each in ${text} return each`) : site.inside(source);
  return (place) => elementsOf(run(place));
}

const NOWHERE: XmlElement = { name: '', attributes: {}, children: [], text: '' };

const token = /"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\.\.|./gsu;

/** Whether two dots stand outside of all brackets. */
function isBareRange(text: string): boolean {
  if (!text.includes('..') || text.startsWith(']')) return false;
  let depth = 0;
  for (const [part] of text.matchAll(token)) {
    if (part === '..' && depth === 0) return true;
    if ('([{'.includes(part)) depth++;
    if (')]}'.includes(part)) depth--;
  }
  return false;
}

function elementsOf(value: FeelValue): FeelList | null {
  if (value === null) return null;
  if (!(value instanceof FeelRange)) return isList(value) ? value : [value];
  const all = steps(value.start, value.end);
  return all === null ? null : all.slice(value.startIncluded ? 0 : 1, value.endIncluded ? all.length : -1);
}
