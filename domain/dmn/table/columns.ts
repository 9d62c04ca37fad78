import type { FeelValue } from '../../feel/index.ts';
import { same } from '../../feel/values/equal.ts';
import { coerce } from '../../feel/conformance/conforms.ts';
import { isList } from '../../feel/values/feel-value.ts';
import { bindTo } from '../boxed/fit.ts';
import { type Boxed, fail, type Place } from '../boxed/place.ts';
import { runtimeAt, type Site } from '../boxed/site.ts';
import { meetsConstraints } from '../item-definitions/item-type.ts';
import { childOf, textOf, type XmlElement } from '../xml/read-xml.ts';

/** An input clause. `read` gives its value: null, with an error, for one that is none of the input values or of its type's. */
export type InputColumn = { read(place: Place): FeelValue };

export type OutputColumn = {
  readonly name: string;
  /** The value made to fit the column's type and output values; null with an error where it does not. */
  check(value: FeelValue, place: Place): FeelValue;
  /** Its place in the list of output values, which is its priority. */
  rank(value: FeelValue, place: Place): number;
  readonly fallback: Boxed | null;
};

type Allowed = (value: FeelValue, place: Place) => boolean;

export function compileInput(element: XmlElement, site: Site): InputColumn {
  const expression = childOf(element, 'inputExpression');
  const text = textOf(expression);
  const run: Boxed = text === undefined || text === '' ? () => null : site.expression(text);
  const item = site.types.of(expression?.attributes['typeRef']);
  const allowed = allowedBy(textOf(childOf(element, 'inputValues')), site);
  return {
    read: (place) => {
      const given = run(place);
      const value = coerce(given, item.type) ?? given;
      if (value === null || (meetsConstraints(value, item) && allowed(value, place))) return value;
      return fail(
        place,
        `输入“${text ?? ''}”的值不在允许范围内，因此为 null`,
        `the value of the input "${text ?? ''}" is not allowed, so it is null`,
      );
    },
  };
}

/** The test that a list of values puts on one; a list value passes when its elements do. */
function allowedBy(text: string | undefined, site: Site): Allowed {
  if (text === undefined || text === '' || text === '-') return () => true;
  const compiled = site.compile(text, 'unary');
  if (!('test' in compiled)) return () => true;
  return (value, place) => {
    const frame = { runtime: runtimeAt(place), locals: null };
    if (compiled.test(value, frame) === true) return true;
    return isList(value) && value.every((element) => compiled.test(element, frame) === true);
  };
}

/** An output clause; `ranked` where the hit policy asks for the priority of its values. */
export function compileOutput(element: XmlElement, site: Site, ranked: boolean): OutputColumn {
  const name = (element.attributes['name'] ?? '').replace(/\s+/g, ' ').trim();
  const item = site.types.of(element.attributes['typeRef']);
  const written = textOf(childOf(element, 'outputValues'));
  const values = written === '' ? undefined : written;
  const allowed = allowedBy(values, site);
  const priorities = prioritiesOf(ranked ? (values ?? item.listed) : undefined, site);
  const fallback = textOf(childOf(element, 'defaultOutputEntry'));
  return {
    name,
    check: (value, place) => {
      if (value === null || allowed(value, place)) return bindTo(value, item, name, place);
      return fail(place, `输出“${name}”的值不在输出值列表中`, `the value of the output "${name}" is none of the output values`);
    },
    rank: (value, place) => {
      const at = priorities(place).findIndex((each) => same(each, value));
      return at < 0 ? Number.MAX_SAFE_INTEGER : at;
    },
    fallback: fallback === undefined || fallback === '' ? null : site.expression(fallback),
  };
}

/** The output values, or else those that their type allows, in their order, which is that of priority. */
function prioritiesOf(text: string | undefined, site: Site): (place: Place) => readonly FeelValue[] {
  if (text === undefined || text === '') return () => [];
  const list = site.expression(`[${text}]`);
  return (place) => {
    const values = list(place);
    return isList(values) ? values : [];
  };
}
