import { formatNumber, type FeelNumber } from '../feel/values/number.ts';
import type { Json } from '../json.ts';
import { decimalOf } from './decimal.ts';
import { constantOrExpression } from './form-expression.ts';
import type { FormComponent } from './form-schema.ts';
import type { FormScope } from './form-scope.ts';

/** The limits that a measured value is held against, both inclusive, as decimal texts. */
export interface Limits {
  lower?: string;
  upper?: string;
}

/** A field's measuring limits (`properties.lower`/`upper`), evaluated; empty where it has none. */
export function limitsOf(component: FormComponent, scope: FormScope): Limits {
  const read = (source: Json | undefined) => {
    const number = decimalOf(constantOrExpression(source, scope, scope.env));
    return number === null ? undefined : formatNumber(number);
  };
  return { lower: read(component.properties?.lower), upper: read(component.properties?.upper) };
}

/** On which side of its limits a value lies; null for a value that is no number. Exact: 0.3 is met by 0.1 + 0.2. */
export function sideOf(value: Json | undefined, limits: Limits): 'within' | 'below' | 'above' | null {
  const number = decimalOf(value);
  if (number === null) return null;
  const bound = (text: string | undefined): FeelNumber | null => (text === undefined ? null : decimalOf(text));
  const [lower, upper] = [bound(limits.lower), bound(limits.upper)];
  if (lower !== null && number.lessThan(lower)) return 'below';
  return upper !== null && number.greaterThan(upper) ? 'above' : 'within';
}
