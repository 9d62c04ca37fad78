import { RadioButtonGroupInput } from 'react-admin';
import { type FieldProps, useField } from '../form-place.ts';
import { useChoices } from '../use-choices.ts';

/** One of a few options, all in sight. */
export function RadioField({ place }: FieldProps) {
  return <RadioButtonGroupInput {...useField(place)} choices={useChoices(place)} translateChoice={false} />;
}
