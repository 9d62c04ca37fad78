import { FeelDateTime } from '../values/date-time.ts';
import { equal } from '../values/equal.ts';
import { type FeelValue, kindOf } from '../values/feel-value.ts';
import { FeelTime } from '../values/time.ts';
import { type Family, anything, signature } from './signature.ts';

/** `not` and `is` (DMN 1.5, 10.3.4.2 and 10.3.4.11). */
export const logicFunctions: Family = {
  not: [signature([anything('negand')], (negand) => (typeof negand === 'boolean' ? !negand : null))],
  is: [signature([anything('value1'), anything('value2')], identical)],
};

/** The same element of the same semantic domain: zones must agree, not only instants. */
function identical(a: FeelValue, b: FeelValue): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  if (a instanceof FeelDateTime && b instanceof FeelDateTime) return a.toString() === b.toString();
  if (a instanceof FeelTime && b instanceof FeelTime) return a.toString() === b.toString();
  return equal(a, b) === true;
}
