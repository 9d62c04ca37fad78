import Box from '@mui/material/Box';
import type { ComponentType } from 'react';
import { type FormComponent, isInput } from '../../domain/form/form-schema.ts';
import { isFixed, isHidden, type Place, placed } from '../../domain/form/placed-component.ts';
import { fieldOf } from './fields/index.ts';
import { FixedValue } from './FixedValue.tsx';
import { type FieldProps, type FieldsProps, useFilling } from './form-place.ts';

/** form-js lays rows out on 16 columns. */
const COLUMNS = 16;

/** The visible components of one place of a form; on a phone one below the other. */
export function FormFields({ components, place }: FieldsProps) {
  const { disabled } = useFilling();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: `repeat(${COLUMNS}, 1fr)` }, columnGap: 2, rowGap: 2 }}>
      {components.map((component, index) => {
        if (isHidden(component, place.scope)) return null;
        const Field = drawnAs(component, place, disabled);
        const span = component.layout?.columns ?? COLUMNS;
        return (
          <Box key={component.id ?? component.key ?? index} sx={{ gridColumn: { md: `span ${span}` }, minWidth: 0 }}>
            <Field place={placed(component, place)} />
          </Box>
        );
      })}
    </Box>
  );
}

/** What cannot be entered is drawn to be read; lists and computed values draw themselves. */
function drawnAs(component: FormComponent, place: Place, disabled: boolean): ComponentType<FieldProps> {
  const hasInput = isInput(component) && component.type !== 'dynamiclist' && component.type !== 'expression';
  return hasInput && (disabled || isFixed(component, place.scope)) ? FixedValue : fieldOf(component);
}
