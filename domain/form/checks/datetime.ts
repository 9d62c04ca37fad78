import type { FormComponent } from '../form-schema.ts';
import { evaluateForm } from '../form-expression.ts';
import { valueScope } from '../form-scope.ts';
import { faultAt, type FieldCheck } from './field-check.ts';

const conversions = {
  date: '=date(value)',
  time: '=time(value)',
  datetime: '=date and time(value)',
} as const;
const shapes = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/,
} as const;

/** Which of the three a datetime component is; a date unless it says otherwise. */
export function subtypeOf(component: FormComponent): 'date' | 'time' | 'datetime' {
  return component.subtype ?? 'date';
}

/** An ISO 8601 date, time or both that exists in the calendar; from today on where past dates are not allowed. */
export const datetimeCheck: FieldCheck = (value, place) => {
  if (typeof value !== 'string') return [faultAt(place, 'wrong-type')];
  const subtype = subtypeOf(place.component);
  const scope = valueScope(place.scope, withSeconds(value, subtype));
  if (!shapes[subtype].test(value) || evaluateForm(conversions[subtype], scope, scope.env) === null) {
    return [faultAt(place, 'date')];
  }
  if (place.component.disallowPassedDates !== true || subtype === 'time') return [];
  const past = evaluateForm('=date(string(value)) < today()', valueScope(place.scope, value.slice(0, 10)), scope.env);
  return past === true ? [faultAt(place, 'date-past')] : [];
};

/** form-js writes times without seconds; FEEL asks for them. */
function withSeconds(value: string, subtype: keyof typeof shapes): string {
  return subtype === 'date' ? value : value.replace(/(^|T)(\d\d:\d\d)(?=Z|[+-]|$)/, '$1$2:00');
}
