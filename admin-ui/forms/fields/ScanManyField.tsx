import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { expectedScans, scansOf, tallyScans } from '../../../domain/form/scans.ts';
import type { Json } from '../../../domain/json.ts';
import { ScanField } from '../../scan/ScanField.tsx';
import { useScanReader } from '../../scan/use-scan-reader.ts';
import { FieldMessage } from '../FieldMessage.tsx';
import { type FieldProps, useField } from '../form-place.ts';
import { ScanChips } from '../ScanChips.tsx';

/** Scans one after the other: how many there are, what is missing, what does not belong; a repeated one is not taken. */
export function ScanManyField({ place }: FieldProps) {
  const { source, label, helperText, isRequired, disabled } = useField(place);
  const { field, fieldState } = useInput({ source });
  const { read, fault } = useScanReader(place.component.properties?.scan ?? 'any');
  const [again, setAgain] = useState<string | null>(null);
  const translate = useTranslate();
  const { getValues } = useFormContext();
  const scanned = scansOf(field.value as Json | undefined);
  const { codes, count } = expectedScans(place.component, place.scope);
  const { missing, unexpected } = tallyScans(scanned, codes);
  const onScan = (code: string) => {
    const content = read(code);
    if (content === null) return;
    // two scans may come before one is drawn: what the form holds counts, not what was shown
    const latest = scansOf(getValues(source) as Json | undefined);
    const known = latest.includes(content);
    setAgain(known ? content : null);
    if (!known) field.onChange([...latest, content]);
  };
  const bad = fieldState.invalid && (fieldState.isTouched || fieldState.isDirty);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {!disabled && (
        <ScanField
          label={label}
          name={source}
          onScan={onScan}
          required={isRequired}
          error={fault !== null || again !== null}
          helperText={fault ?? (helperText || undefined)}
          inputRef={field.ref}
        />
      )}
      {again !== null && <Alert severity="warning">{translate('vouch.scan.duplicate', { code: again })}</Alert>}
      <ScanCount
        count={scanned.length}
        of={count ?? codes?.length ?? null}
        exact={missing.length === 0 && unexpected.length === 0}
      />
      <ScanChips
        label={label}
        scanned={scanned}
        unexpected={unexpected}
        missing={missing}
        onRemove={disabled ? undefined : (code) => field.onChange(scanned.filter((other) => other !== code))}
      />
      {bad && (
        <Typography color="error" variant="body2" role="alert">
          <FieldMessage state={fieldState} helperText={false} />
        </Typography>
      )}
    </Box>
  );
}

function ScanCount({ count, of, exact }: { count: number; of: number | null; exact: boolean }) {
  const translate = useTranslate();
  if (of === null)
    return (
      <Typography component="output" sx={{ display: 'block' }}>
        {translate('vouch.scan.count', { count })}
      </Typography>
    );
  const complete = count === of && exact;
  return (
    <Box component="output" sx={{ display: 'block' }}>
      <Typography sx={{ fontWeight: 700 }} color={complete ? 'success' : 'textPrimary'}>
        {translate('vouch.scan.countOf', { count, of })} {complete && translate('vouch.scan.complete')}
      </Typography>
      <LinearProgress
        aria-label={translate('vouch.scan.countOf', { count, of })}
        variant="determinate"
        color={complete ? 'success' : 'primary'}
        value={of === 0 ? 100 : Math.min(100, (count / of) * 100)}
        sx={{ height: 8, borderRadius: 4 }}
      />
    </Box>
  );
}
