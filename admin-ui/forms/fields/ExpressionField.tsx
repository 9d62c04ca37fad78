import Typography from '@mui/material/Typography';
import { evaluateForm } from '../../../domain/form/form-expression.ts';
import { asText } from '../../../domain/form/form-text.ts';
import { decimalText } from '../../../domain/form/decimal.ts';
import { type FieldProps, useField } from '../form-place.ts';

/** A value that the form computes; form-js shows none, this product shows those with a label. */
export function ExpressionField({ place }: FieldProps) {
  const { label } = useField(place);
  const { component, scope } = place;
  if (component.label === undefined) return null;
  const value = evaluateForm(component.expression ?? 'null', scope, scope.env);
  const text = decimalText(value, component.decimalDigits) || asText(value);
  return (
    <div>
      <Typography variant="caption" color="textSecondary">
        {label}
      </Typography>
      <Typography component="output">{text}</Typography>
    </div>
  );
}
