import InputAdornment from '@mui/material/InputAdornment';
import { TextInput } from 'react-admin';
import { type FieldProps, useField } from '../form-place.ts';

/** One line of text. */
export function TextField({ place }: FieldProps) {
  const field = useField(place);
  const { prefixAdorner, suffixAdorner } = place.component.appearance ?? {};
  return (
    <TextInput
      {...field}
      fullWidth
      slotProps={{
        input: {
          startAdornment: prefixAdorner && <InputAdornment position="start">{prefixAdorner}</InputAdornment>,
          endAdornment: suffixAdorner && <InputAdornment position="end">{suffixAdorner}</InputAdornment>,
        },
      }}
    />
  );
}

/** Several lines of text. */
export function TextareaField({ place }: FieldProps) {
  return <TextInput {...useField(place)} fullWidth multiline minRows={3} />;
}
