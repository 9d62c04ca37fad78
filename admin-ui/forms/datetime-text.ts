import type { FormComponent } from '../../domain/form/form-schema.ts';
import { subtypeOf } from '../../domain/form/checks/datetime.ts';
import { clockOffset } from '../providers/clock-offset.ts';

type Subtype = ReturnType<typeof subtypeOf>;

/** A form's date or time as the browser's input wants it: local, to the minute. */
export function toInputText(value: unknown, subtype: Subtype): string {
  if (typeof value !== 'string' || value === '') return '';
  if (subtype === 'date') return value.slice(0, 10);
  if (subtype === 'time') return value.slice(0, 5);
  if (!/(Z|[+-]\d\d:\d\d)$/.test(value)) return value.slice(0, 16);
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? '' : localText(instant);
}

/** What the browser's input gives, with its offset or in UTC as the component says (`timeSerializingFormat`). */
export function fromInputText(text: string, component: FormComponent): string | null {
  const subtype = subtypeOf(component);
  if (text === '') return null;
  if (subtype === 'date' || component.timeSerializingFormat === 'no_timezone') return text;
  if (subtype === 'time') return component.timeSerializingFormat === undefined ? text : `${text}${clockOffset(new Date())}`;
  const local = new Date(text);
  if (Number.isNaN(local.getTime())) return text;
  if (component.timeSerializingFormat === 'utc_normalized') return `${local.toISOString().slice(0, 16)}Z`;
  return `${text.slice(0, 16)}${clockOffset(local)}`;
}

function localText(instant: Date): string {
  const shifted = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
