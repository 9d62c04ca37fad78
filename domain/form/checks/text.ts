import { decimalOf } from '../decimal.ts';
import { constantOrExpression } from '../form-expression.ts';
import type { FormFault } from '../form-fault.ts';
import type { PlacedComponent } from '../placed-component.ts';
import { faultAt, type FieldCheck } from './field-check.ts';

/** The group separator that a scanner sends for FNC1 (GS1 General Specifications 7.8.3); allowed in scans only. */
const SEPARATOR = '\u001d';
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const phone = /^\+?[\d\s()-]{5,20}$/u;

/** Text of one line or several: no control characters, length in code points, pattern, kind. */
export const textCheck: FieldCheck = (value, place) => {
  if (typeof value !== 'string') return [faultAt(place, 'wrong-type')];
  const { component } = place;
  const allowed = component.type === 'textarea' ? /[\n\r\t]/g : component.properties?.scan === undefined ? null : SEPARATOR;
  const visible = allowed === null ? value : value.replaceAll(allowed, '');
  if (!visible.isWellFormed() || /\p{Cc}/u.test(visible)) return [faultAt(place, 'control-character')];
  return [...lengthFaults(value, place), ...patternFaults(value, place)];
};

function lengthFaults(value: string, place: PlacedComponent): FormFault[] {
  const length = [...value].length;
  const limit = (name: 'minLength' | 'maxLength') =>
    decimalOf(constantOrExpression(place.component.validate?.[name], place.scope, place.scope.env))?.toNumber();
  const [least, most] = [limit('minLength'), limit('maxLength')];
  if (least !== undefined && length < least) return [faultAt(place, 'too-short', { limit: least })];
  return most !== undefined && length > most ? [faultAt(place, 'too-long', { limit: most })] : [];
}

function patternFaults(value: string, place: PlacedComponent): FormFault[] {
  const { pattern, validationType } = place.component.validate ?? {};
  if (validationType === 'email') return email.test(value) ? [] : [faultAt(place, 'email')];
  if (validationType === 'phone') return phone.test(value) ? [] : [faultAt(place, 'phone')];
  return pattern === undefined || new RegExp(pattern, 'u').test(value) ? [] : [faultAt(place, 'pattern')];
}
