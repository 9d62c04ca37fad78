import { AutocompleteArrayInput } from 'react-admin';
import { type FieldProps, useField } from '../form-place.ts';
import { useChoices } from '../use-choices.ts';

/** Some of many options, searched. */
export function TaglistField({ place }: FieldProps) {
  return <AutocompleteArrayInput {...useField(place)} choices={useChoices(place)} translateChoice={false} />;
}
