import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import type { FieldProps } from '../form-place.ts';

/** A line between parts of a form. */
export function SeparatorField() {
  return <Divider sx={{ my: 1 }} />;
}

/** Empty height, in pixels as form-js keeps it. */
export function SpacerField({ place }: FieldProps) {
  return <Box aria-hidden sx={{ height: place.component.height ?? 60 }} />;
}
