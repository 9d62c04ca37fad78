import type { Json } from '../json.ts';
import { evaluateForm } from './form-expression.ts';
import { type FormComponent, FormOption } from './form-schema.ts';
import type { FormScope } from './form-scope.ts';
import { valueAt } from './path.ts';

/**
 * The choices of a select, radio, checklist or taglist: fixed (`values`), a list in the data (`valuesKey`, dotted) or
 * the list that `valuesExpression` gives. Items are `{value, label, labelEn?}` or plain values that are their own label.
 */
export function optionsOf(component: FormComponent, scope: FormScope): FormOption[] {
  if (component.values !== undefined) return component.values;
  const list = listOf(component, scope);
  return Array.isArray(list) ? list.flatMap(toOption) : [];
}

function listOf(component: FormComponent, scope: FormScope): Json | undefined {
  const { valuesExpression, valuesKey } = component;
  if (valuesExpression !== undefined) return evaluateForm(valuesExpression, scope, scope.env);
  if (valuesKey === undefined) return undefined;
  const [first = '', ...rest] = valuesKey.split('.');
  return valueAt(scope.get(first) ?? null, rest);
}

function toOption(item: Json): FormOption[] {
  if (typeof item === 'string' || typeof item === 'number') return [{ value: item, label: String(item) }];
  const option = FormOption.safeParse(item);
  return option.success ? [option.data] : [];
}
