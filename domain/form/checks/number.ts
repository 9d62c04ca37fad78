import { formatNumber } from '../../feel/values/number.ts';
import { decimalOf } from '../decimal.ts';
import { constantOrExpression } from '../form-expression.ts';
import { faultAt, type FieldCheck } from './field-check.ts';

/** A number within `min` and `max`, of no more decimal places than the field keeps; text only where the field is kept as text. */
export const numberCheck: FieldCheck = (value, place) => {
  const { component, scope } = place;
  const number = typeof value === 'string' && component.serializeToString !== true ? null : decimalOf(value);
  if (number === null) return [faultAt(place, 'wrong-type')];
  const { decimalDigits } = component;
  if (decimalDigits !== undefined && number.decimalPlaces() > decimalDigits) {
    return [faultAt(place, 'too-many-digits', { limit: decimalDigits })];
  }
  const limit = (name: 'min' | 'max') => decimalOf(constantOrExpression(component.validate?.[name], scope, scope.env));
  const [least, most] = [limit('min'), limit('max')];
  if (least !== null && number.lessThan(least)) return [faultAt(place, 'too-small', { limit: formatNumber(least) })];
  return most !== null && number.greaterThan(most) ? [faultAt(place, 'too-large', { limit: formatNumber(most) })] : [];
};
