import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { decimalText } from '../../domain/form/decimal.ts';
import { optionsOf } from '../../domain/form/options.ts';
import { inLanguage } from '../../domain/form/form-text.ts';
import { plainText } from '../../domain/form/plain-text.ts';
import { valueAt } from '../../domain/form/path.ts';
import type { PlacedComponent } from '../../domain/form/placed-component.ts';
import type { Json } from '../../domain/json.ts';
import { JsonView } from '../layout/JsonView.tsx';
import type { FieldProps } from './form-place.ts';
import { useField, useFilling } from './form-place.ts';
import { LimitMark } from './LimitMark.tsx';
import { limitsOf } from '../../domain/form/limits.ts';

/** A value that is there to be read, not entered: its name and itself, in full ink. */
export function FixedValue({ place }: FieldProps) {
  const translate = useTranslate();
  const { values } = useFilling();
  const { label, helperText } = useField(place);
  const value = valueAt(values, place.path) ?? null;
  const { unit } = place.component.properties ?? {};
  return (
    <Box sx={{ pl: 1.5, borderLeft: 3, borderColor: 'divider' }}>
      <Typography variant="caption" color="textSecondary" component="div">
        {label}
      </Typography>
      <Typography component="div" sx={{ fontWeight: 600, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        <JsonView value={useShown(place, value)} /> {value !== null && unit}
      </Typography>
      {helperText !== false && <Typography variant="caption">{helperText}</Typography>}
      <LimitMark value={value} limits={limitsOf(place.component, place.scope)} unit={unit} translate={translate} />
    </Box>
  );
}

/** The value as its field would show it: options by their labels, numbers with their places. */
function useShown({ component, scope }: PlacedComponent, value: Json): Json {
  const { language } = useFilling();
  if (component.type === 'number') return decimalText(value, component.decimalDigits);
  const options = optionsOf(component, scope);
  const name = (item: Json): Json => {
    const option = options.find((offered) => offered.value === item);
    return option === undefined ? item : inLanguage(language, option.label, option.labelEn);
  };
  return Array.isArray(value) ? value.map(name) : name(plainText(value) ?? null);
}
