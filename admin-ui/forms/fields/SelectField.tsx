import { AutocompleteInput, SelectInput } from 'react-admin';
import { type FieldProps, useField } from '../form-place.ts';
import { useChoices } from '../use-choices.ts';

/** From here on a list is searched rather than scrolled. */
const MANY = 12;

/** One of several options. */
export function SelectField({ place }: FieldProps) {
  const field = useField(place);
  const choices = useChoices(place);
  const Input = choices.length > MANY ? AutocompleteInput : SelectInput;
  return <Input {...field} fullWidth choices={choices} translateChoice={false} parse={valueOf(choices)} />;
}

/** Inputs hand their values over as text; the option's own value is kept. */
function valueOf(choices: { id: string | number | boolean }[]) {
  return (chosen: unknown) => choices.find(({ id }) => String(id) === String(chosen))?.id ?? null;
}
