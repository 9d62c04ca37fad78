import type { Environment } from '../feel/index.ts';
import { type FormComponent, type FormSchema, isInput } from './form-schema.ts';
import type { Values } from './form-scope.ts';
import { extend, type Path, setAt, valueAt } from './path.ts';
import { plainText } from './plain-text.ts';
import { settleForm } from './settle-form.ts';

/**
 * What a form opens with: the task's data under the form's fields, then default values, then as many list items as the
 * list begins with. Computed fields are computed.
 */
export function initialValues(form: FormSchema, data: Values, env: Environment): Values {
  const values: Values = {};
  fill(form.components, [], values, data);
  return settleForm(form, values, data, env);
}

/** A new row of a list: its fields' default values. */
export function initialItem(list: FormComponent): Values {
  const item: Values = {};
  fill(list.components ?? [], [], item, {});
  return item;
}

function fill(components: FormComponent[], base: Path, values: Values, data: Values): void {
  for (const component of components) {
    if (component.type === 'group') fill(component.components ?? [], extend(base, component.path), values, data);
    else if (component.type === 'dynamiclist') fillList(component, extend(base, component.path), values, data);
    else if (isInput(component)) fillField(component, extend(base, component.key), values, data);
  }
}

function fillField(component: FormComponent, path: Path, values: Values, data: Values): void {
  const value = plainText(valueAt(data, path) ?? component.defaultValue);
  if (value !== undefined && value !== null) setAt(values, path, value);
}

function fillList(list: FormComponent, path: Path, values: Values, data: Values): void {
  const given = valueAt(data, path);
  const length = Array.isArray(given) ? given.length : (list.defaultRepetitions ?? 1);
  setAt(
    values,
    path,
    Array.from({ length }, () => ({})),
  );
  for (let index = 0; index < length; index += 1) fill(list.components ?? [], [...path, index], values, data);
}
