import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { groupPlace } from '../../../domain/form/placed-component.ts';
import { type FieldProps, labelOf, useFilling } from '../form-place.ts';

/** Fields that belong together; the group's path, if it has one, is already part of `place.path`. */
export function GroupField({ place }: FieldProps) {
  const { language, Fields } = useFilling();
  const { component, scope, path } = place;
  const inner = groupPlace({ ...component, path: undefined }, { path, scope });
  const label = component.label === undefined ? null : labelOf(component, place, language);
  return (
    <Paper
      component="fieldset"
      aria-label={label ?? undefined}
      variant={component.showOutline === true ? 'outlined' : 'elevation'}
      sx={{
        p: component.showOutline === true ? 2 : 0,
        m: 0,
        minWidth: 0,
        bgcolor: 'transparent',
        ...(component.showOutline === true ? {} : { border: 0 }),
      }}
    >
      {label !== null && (
        <Typography variant="h3" sx={{ mb: 1.5 }}>
          {label}
        </Typography>
      )}
      <Fields components={component.components ?? []} place={inner} />
    </Paper>
  );
}
