import { PartialResults } from '../../feel/compile/partial-results.ts';
import type { FeelValue } from '../../feel/index.ts';
import { FeelContext } from '../../feel/values/context.ts';
import { type FeelList, isList } from '../../feel/values/feel-value.ts';
import { isNumber, safeInteger } from '../../feel/values/number.ts';
import { childOf, type XmlElement } from '../xml/read-xml.ts';
import { iterationDomain } from './iteration-domain.ts';
import { type Boxed, fail, type Place, withNames } from './place.ts';
import { shapeOfBox } from './shape-of-box.ts';
import type { Site } from './site.ts';

/** if, then and else, each in a box (DMN 1.5, 10.2.2.8). */
export function conditionalBox(element: XmlElement, site: Site): Boxed {
  const inside = (name: string) => site.inside(childOf(element, name));
  const [condition, consequent, alternative] = [inside('if'), inside('then'), inside('else')];
  return (place) => {
    const verdict = condition(place);
    if (verdict === true) return consequent(place);
    if (verdict === false || verdict === null) return alternative(place);
    return fail(place, '条件既不是真也不是假，因此为 null', 'the condition is neither true nor false, so it is null');
  };
}

/** A list and the condition that its elements must meet (DMN 1.5, 10.2.2.9). */
export function filterBox(element: XmlElement, site: Site): Boxed {
  const source = childOf(element, 'in');
  const list = site.inside(source);
  const shape = source === undefined ? null : shapeOfBox(source, undefined, site.types);
  const condition = site.with({ ...shape, item: shape }).inside(childOf(element, 'match'));
  return (place) => {
    const value = list(place);
    if (value === null) return null;
    return filterElements(isList(value) ? value : [value], condition, place);
  };
}

function filterElements(elements: FeelList, condition: Boxed, place: Place): FeelValue {
  const kept: FeelValue[] = [];
  for (const element of elements) {
    if (!place.evaluation.effort.takeTurn()) return tooLong(place);
    const entries = element instanceof FeelContext ? element.entries() : [];
    const verdict = condition(withNames(place, [['item', element], ...entries]));
    if (isNumber(verdict)) return elementAt(elements, safeInteger(verdict));
    if (verdict !== null && typeof verdict !== 'boolean')
      return fail(place, '筛选条件必须是布尔值或序号，因此为 null', 'a filter must be a boolean or an index, so it is null');
    if (verdict === true) kept.push(element);
  }
  return kept;
}

function elementAt(elements: FeelList, position: number | null): FeelValue {
  if (position === null || position === 0) return null;
  return elements[position > 0 ? position - 1 : elements.length + position] ?? null;
}

/** for, some and every, each over one list (DMN 1.5, 10.2.2.10). */
export function iteratorBox(element: XmlElement, site: Site): Boxed {
  const name = (element.attributes['iteratorVariable'] ?? '').trim();
  const source = childOf(element, 'in');
  const domainAt = iterationDomain(source, site);
  const shape = source === undefined ? null : shapeOfBox(source, source.attributes['typeRef'], site.types);
  const holder = childOf(element, element.name === 'for' ? 'return' : 'satisfies');
  const body = site.with({ [name]: shape, partial: null }).inside(holder);
  const usesPartial = holder !== undefined && mentionsPartial(holder);
  const finish = finishers[element.name] ?? ((results) => results);
  return (place) => {
    const domain = domainAt(place);
    if (domain === null) return fail(place, '只能遍历列表或区间', 'only lists and ranges can be iterated');
    const results = new PartialResults(usesPartial);
    for (const each of domain) {
      const names = [
        [name, each],
        ['partial', results.list],
      ] as const;
      const goesOn = place.evaluation.effort.takeTurn() && results.add(body(withNames(place, names)));
      if (!goesOn) return tooLong(place);
    }
    return finish(results.list);
  };
}

const tooLong = (place: Place) => fail(place, '遍历次数过多', 'the iteration goes on for too long');

function mentionsPartial(element: XmlElement): boolean {
  return element.text.includes('partial') || element.children.some(mentionsPartial);
}

const finishers: Readonly<Record<string, (results: FeelList) => FeelValue>> = {
  some: (results) => quantify(results, true),
  every: (results) => quantify(results, false),
};

function quantify(results: FeelList, decisive: boolean): FeelValue {
  const settling = results.find((each) => each !== null && each !== !decisive);
  if (settling !== undefined) return settling === decisive ? decisive : null;
  return results.includes(null) ? null : !decisive;
}
