import type { Environment } from '../feel/index.ts';
import type { Json } from '../json.ts';
import { constantOrExpression, evaluateForm } from './form-expression.ts';
import type { FormComponent, FormSchema } from './form-schema.ts';
import { type FormScope, itemScope, rootScope, type Values } from './form-scope.ts';
import { extend, type Path, valueAt } from './path.ts';

/** A component where it stands in the filled form: the path of its value, and what its expressions see there. */
export interface PlacedComponent {
  component: FormComponent;
  path: Path;
  scope: FormScope;
}

/** A place that components stand in: the form itself, or one item of a list. */
export interface Place {
  path: Path;
  scope: FormScope;
}

export function rootPlace(values: Values, data: Values, env: Environment): Place {
  return { path: [], scope: rootScope(values, data, env) };
}

/** The place within a group, at the group's own path. */
export function groupPlace(group: FormComponent, place: Place): Place {
  return { path: extend(place.path, group.path), scope: place.scope };
}

/** The place within item `index` of a list. `values` are the form's. */
export function itemPlace(list: PlacedComponent, index: number, values: Values): Place {
  const path = [...list.path, index];
  const item = asValues(valueAt(values, path));
  const parent = asValues(valueAt(values, list.path.slice(0, -1)));
  return { path, scope: itemScope(list.scope, item, index, parent) };
}

/** Whether the component's `conditional.hide` holds at this place. */
export function isHidden(component: FormComponent, scope: FormScope): boolean {
  const hide = component.conditional?.hide;
  return hide !== undefined && hide !== '' && evaluateForm(hide, scope, scope.env) === true;
}

/** Whether a value cannot be entered: its `disabled` or `readonly` holds, or it is computed. */
export function isFixed(component: FormComponent, scope: FormScope): boolean {
  if (component.type === 'expression') return true;
  const holds = (value: Json | undefined) => constantOrExpression(value, scope, scope.env) === true;
  return holds(component.disabled) || holds(component.readonly);
}

/** Every visible component in the order of the form, groups and lists before what stands in them. */
export function placedComponents(form: FormSchema, values: Values, data: Values, env: Environment): PlacedComponent[] {
  return place(form.components, rootPlace(values, data, env), values);
}

function place(components: FormComponent[], at: Place, values: Values): PlacedComponent[] {
  return components
    .filter((component) => !isHidden(component, at.scope))
    .flatMap((component) => [placed(component, at), ...within(component, at, values)]);
}

export function placed(component: FormComponent, at: Place): PlacedComponent {
  const name = component.type === 'dynamiclist' || component.type === 'group' ? component.path : component.key;
  return { component, path: extend(at.path, name), scope: at.scope };
}

function within(component: FormComponent, at: Place, values: Values): PlacedComponent[] {
  const components = component.components ?? [];
  if (component.type === 'group') return place(components, groupPlace(component, at), values);
  if (component.type !== 'dynamiclist') return [];
  const list = placed(component, at);
  const items = valueAt(values, list.path);
  if (!Array.isArray(items)) return [];
  return items.flatMap((_, index) => place(components, itemPlace(list, index, values), values));
}

function asValues(value: Json | undefined): Values {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
