import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/Delete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFieldArray, useFormState } from 'react-hook-form';
import { dotted } from '../../../domain/form/path.ts';
import { isFixed, itemPlace } from '../../../domain/form/placed-component.ts';
import { initialItem } from '../../../domain/form/initial-values.ts';
import { errorTextAt } from '../error-text.ts';
import { type FieldProps, labelOf, useFilling } from '../form-place.ts';

/** Repeated groups of fields; rows are added and removed where the form allows it. */
export function ListField({ place }: FieldProps) {
  const translate = useTranslate();
  const { language, values, disabled, Fields } = useFilling();
  const { component, path, scope } = place;
  const source = dotted(path);
  const { fields, append, remove } = useFieldArray({ name: source });
  const { errors } = useFormState({ name: source });
  const fixed = disabled || component.allowAddRemove === false || isFixed(component, scope);
  const fault = errorTextAt(errors, path);
  return (
    <Box
      component="fieldset"
      aria-label={labelOf(component, place, language)}
      sx={{ display: 'grid', gap: 1.5, border: 0, m: 0, p: 0, minWidth: 0 }}
    >
      {component.label !== undefined && <Typography variant="h3">{labelOf(component, place, language)}</Typography>}
      {fields.map(({ id }, index) => (
        <Paper key={id} variant="outlined" sx={{ p: 2, display: 'grid', gridTemplateColumns: '1fr auto', gap: 1 }}>
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="caption" color="textSecondary" sx={{ display: 'block', mb: 1 }}>
              {translate('vouch.task.form.row', { n: index + 1 })}
            </Typography>
            <Fields components={component.components ?? []} place={itemPlace(place, index, values)} />
          </Box>
          {!fixed && (
            <IconButton
              aria-label={translate('vouch.task.form.remove', { n: index + 1 })}
              onClick={() => remove(index)}
              sx={{ alignSelf: 'start' }}
            >
              <DeleteIcon />
            </IconButton>
          )}
        </Paper>
      ))}
      {fault !== null && <FormHelperText error>{fault}</FormHelperText>}
      {!fixed && (
        <Button startIcon={<AddIcon />} onClick={() => append(initialItem(component))} sx={{ justifySelf: 'start' }}>
          {translate('vouch.task.form.add')}
        </Button>
      )}
    </Box>
  );
}
