import MuiTextField from '@mui/material/TextField';
import { useInput } from 'react-admin';
import { subtypeOf } from '../../../domain/form/checks/datetime.ts';
import { FieldMessage } from '../FieldMessage.tsx';
import { type FieldProps, useField } from '../form-place.ts';
import { fromInputText, toInputText } from '../datetime-text.ts';

const inputTypes = { date: 'date', time: 'time', datetime: 'datetime-local' } as const;

/** A date, a time or both, by the browser's own picker; kept as form-js writes it. */
export function DatetimeField({ place }: FieldProps) {
  const { source, label, helperText, isRequired, disabled } = useField(place);
  const { field, fieldState } = useInput({ source });
  const subtype = subtypeOf(place.component);
  const step = subtype === 'date' ? undefined : (place.component.timeInterval ?? 1) * 60;
  return (
    <MuiTextField
      fullWidth
      id={source}
      name={source}
      type={inputTypes[subtype]}
      label={label}
      required={isRequired}
      disabled={disabled}
      value={toInputText(field.value as unknown, subtype)}
      inputRef={field.ref}
      error={fieldState.invalid && fieldState.isTouched}
      helperText={<FieldMessage state={fieldState} helperText={helperText} />}
      onChange={(event) => field.onChange(fromInputText(event.target.value, place.component))}
      onBlur={field.onBlur}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { step } }}
    />
  );
}
