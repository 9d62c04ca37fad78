import { ValidationError } from 'react-admin';
import type { ControllerFieldState } from 'react-hook-form';

/** A field's fault where it has one to show, else what helps to fill it. */
export function FieldMessage({ state, helperText }: { state: ControllerFieldState; helperText: string | false }) {
  const error = state.error?.message ?? state.error?.root?.message;
  if (state.invalid && error !== undefined) return <ValidationError error={error} />;
  return helperText === false ? null : <>{helperText}</>;
}
