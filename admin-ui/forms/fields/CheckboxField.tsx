import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useInput } from 'react-admin';
import { FieldMessage } from '../FieldMessage.tsx';
import { type FieldProps, useField } from '../form-place.ts';

/** Yes or no. */
export function CheckboxField({ place }: FieldProps) {
  const { source, label, helperText, isRequired, disabled } = useField(place);
  const { field, fieldState } = useInput({ source });
  const bad = fieldState.invalid && fieldState.isTouched;
  return (
    <FormControl error={bad} required={isRequired} disabled={disabled}>
      <FormControlLabel
        label={label}
        required={isRequired}
        control={
          <Checkbox
            name={source}
            checked={field.value === true}
            slotProps={{ input: { ref: field.ref } }}
            onChange={(_, checked) => field.onChange(checked)}
            onBlur={field.onBlur}
          />
        }
      />
      {(bad || helperText !== false) && (
        <FormHelperText>
          <FieldMessage state={bad ? fieldState : { ...fieldState, invalid: false }} helperText={helperText} />
        </FormHelperText>
      )}
    </FormControl>
  );
}
