import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useInput } from 'react-admin';
import { visibleScan } from '../../scan/wedge-key.ts';
import { ScanField } from '../../scan/ScanField.tsx';
import { useScanReader } from '../../scan/use-scan-reader.ts';
import { FieldMessage } from '../FieldMessage.tsx';
import { type FieldProps, useField } from '../form-place.ts';

/** One scanned code; a further scan takes its place. */
export function ScanOneField({ place }: FieldProps) {
  const { source, label, helperText, isRequired, disabled } = useField(place);
  const { field, fieldState } = useInput({ source });
  const { read, fault } = useScanReader(place.component.properties?.scan ?? 'any');
  const value = typeof field.value === 'string' ? field.value : '';
  const onScan = (code: string) => {
    const content = read(code);
    if (content !== null) field.onChange(content);
    field.onBlur();
  };
  const message =
    fieldState.invalid && fieldState.isTouched ? <FieldMessage state={fieldState} helperText={false} /> : helperText;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {!disabled && (
        <ScanField
          label={label}
          name={source}
          onScan={onScan}
          required={isRequired}
          error={fault !== null || (fieldState.invalid && fieldState.isTouched)}
          helperText={fault ?? (message || undefined)}
          inputRef={field.ref}
        />
      )}
      {value !== '' && (
        <Chip
          aria-live="polite"
          icon={<CheckCircleIcon />}
          color="success"
          variant="outlined"
          label={`${label}: ${visibleScan(value)}`}
          onDelete={disabled ? undefined : () => field.onChange(null)}
          sx={{ justifySelf: 'start', maxWidth: '100%' }}
        />
      )}
    </Box>
  );
}
