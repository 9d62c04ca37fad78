import type { FormComponent, InputType } from '../form-schema.ts';
import { scanKind } from '../scans.ts';
import { oneCheck, someCheck, yesNoCheck } from './choice.ts';
import { datetimeCheck } from './datetime.ts';
import type { FieldCheck } from './field-check.ts';
import { listCheck } from './list.ts';
import { numberCheck } from './number.ts';
import { scanCheck } from './scan.ts';
import { textCheck } from './text.ts';

const checks: Record<Exclude<InputType, 'expression'>, FieldCheck> = {
  textfield: textCheck,
  textarea: textCheck,
  number: numberCheck,
  datetime: datetimeCheck,
  checkbox: yesNoCheck,
  radio: oneCheck,
  select: oneCheck,
  checklist: someCheck,
  taglist: someCheck,
  dynamiclist: listCheck,
};

/** The check of a component's values; a computed value needs none. */
export function checkOf(component: FormComponent & { type: InputType }): FieldCheck {
  if (component.type === 'expression') return () => [];
  return scanKind(component) === null ? checks[component.type] : scanCheck;
}
