import { CheckboxGroupInput } from 'react-admin';
import { type FieldProps, useField } from '../form-place.ts';
import { useChoices } from '../use-choices.ts';

/** Some of several options, all in sight. */
export function ChecklistField({ place }: FieldProps) {
  return <CheckboxGroupInput {...useField(place)} row={false} choices={useChoices(place)} translateChoice={false} />;
}
