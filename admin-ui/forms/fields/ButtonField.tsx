import Button from '@mui/material/Button';
import { useFormContext } from 'react-hook-form';
import { type FieldProps, useField } from '../form-place.ts';

/** Submits or resets the form from within it. */
export function ButtonField({ place }: FieldProps) {
  const { label, disabled } = useField(place);
  const { reset } = useFormContext();
  const isReset = place.component.action === 'reset';
  return (
    <Button
      variant="outlined"
      size="large"
      disabled={disabled}
      type={isReset ? 'button' : 'submit'}
      onClick={isReset ? () => reset() : undefined}
    >
      {label}
    </Button>
  );
}
