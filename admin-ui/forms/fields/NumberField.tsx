import InputAdornment from '@mui/material/InputAdornment';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import type { FormComponent } from '../../../domain/form/form-schema.ts';
import { decimalOf, decimalText, decimalValue } from '../../../domain/form/decimal.ts';
import { limitsOf } from '../../../domain/form/limits.ts';
import type { Json } from '../../../domain/json.ts';
import { FieldMessage } from '../FieldMessage.tsx';
import { type FieldProps, useField } from '../form-place.ts';
import { LimitMark } from '../LimitMark.tsx';

/** A number with all its digits, never a binary float; with its unit and, for a measure, its limits. */
export function NumberField({ place }: FieldProps) {
  const { source, label, helperText, isRequired, disabled } = useField(place);
  const { component, scope } = place;
  const { field, fieldState } = useInput({ source, defaultValue: undefined });
  const [typed, setTyped] = useState<string | null>(null);
  const translate = useTranslate();
  const value = field.value as Json | undefined;
  const limits = limitsOf(component, scope);
  const unit = component.properties?.unit ?? component.appearance?.suffixAdorner;
  const prefix = component.appearance?.prefixAdorner;

  return (
    <>
      <MuiTextField
        fullWidth
        id={source}
        name={source}
        label={label}
        required={isRequired}
        disabled={disabled}
        value={typed ?? decimalText(value, component.decimalDigits)}
        inputRef={field.ref}
        error={fieldState.invalid && (fieldState.isTouched || fieldState.error?.type === 'server')}
        helperText={<FieldMessage state={fieldState} helperText={helperText} />}
        onChange={(event) => {
          setTyped(event.target.value);
          field.onChange(entered(event.target.value, component));
        }}
        onBlur={() => {
          setTyped(null);
          field.onBlur();
        }}
        slotProps={{
          htmlInput: { inputMode: 'decimal', autoComplete: 'off' },
          input: {
            startAdornment: prefix && <InputAdornment position="start">{prefix}</InputAdornment>,
            endAdornment: unit && <InputAdornment position="end">{unit}</InputAdornment>,
          },
        }}
      />
      <LimitMark value={value} limits={limits} unit={unit} translate={translate} />
    </>
  );
}

/** What is typed stays as text until it is a number, so that the check can say what is wrong with it. */
function entered(typed: string, component: FormComponent): Json {
  const text = typed.trim().replace('，', '.').replace('。', '.');
  if (text === '') return null;
  const number = decimalOf(text);
  return number === null ? text : component.serializeToString === true ? text : decimalValue(number, false);
}
