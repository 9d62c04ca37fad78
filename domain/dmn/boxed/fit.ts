import { coerce } from '../../feel/conformance/conforms.ts';
import type { FeelValue } from '../../feel/index.ts';
import { FeelFunction } from '../../feel/values/function.ts';
import { type ItemType, meetsConstraints } from '../item-definitions/item-type.ts';
import { type Boxed, fail, type Place } from './place.ts';
import { SignedFunction } from './signed-function.ts';

/** A value made to fit a type with its constraints; undefined where it does not. A function holds to its signature when called. */
export function fit(value: FeelValue, item: ItemType): FeelValue | undefined {
  const coerced = coerce(value, item.type);
  if (coerced === undefined || !meetsConstraints(coerced, item)) return undefined;
  return item.signature !== undefined && coerced instanceof FeelFunction
    ? new SignedFunction(coerced, item.signature, fit)
    : coerced;
}

/** A value bound to a typed name; null with an error where it does not fit (DMN 1.5, 10.3.2.9.4). */
export function bindTo(value: FeelValue, item: ItemType, name: string, place: Place): FeelValue {
  const fitted = fit(value, item);
  if (fitted !== undefined) return fitted;
  return fail(
    place,
    `“${name}”的值不符合其类型或允许值，因此为 null`,
    `the value of "${name}" does not fit its type or allowed values, so it is null`,
  );
}

/** An expression whose values must fit a type. */
export function typed(boxed: Boxed, item: ItemType, name: string): Boxed {
  if (item.type.kind === 'any' && item.allowed === undefined && item.constraint === undefined) return boxed;
  return (place) => bindTo(boxed(place), item, name, place);
}
