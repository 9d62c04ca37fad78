import type { Environment } from '../feel/index.ts';
import type { Json } from '../json.ts';
import { evaluateForm } from './form-expression.ts';
import { type FormSchema, isInput } from './form-schema.ts';
import type { Values } from './form-scope.ts';
import { setAt, valueAt } from './path.ts';
import { plainText } from './plain-text.ts';
import { isFixed, type PlacedComponent, placedComponents } from './placed-component.ts';

/** A hidden field's value may have decided whether another is hidden: so many rounds, then it stays as it is. */
const MOST_ROUNDS = 10;

/**
 * The values that a form submits: those of its visible fields, fixed ones from the task's data, computed ones computed;
 * empty ones left out. What is hidden is left out as if it had never been entered.
 */
export function settleForm(form: FormSchema, values: Values, data: Values, env: Environment): Values {
  let settled = values;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = onlyVisible(placedComponents(form, settled, data, env), settled, data);
    if (JSON.stringify(next) === JSON.stringify(settled)) return next;
    settled = next;
  }
  return settled;
}

function onlyVisible(places: PlacedComponent[], values: Values, data: Values): Values {
  const kept: Values = {};
  for (const place of places) {
    const value = submitted(place, values, data);
    if (value !== undefined && value !== null && value !== '') setAt(kept, place.path, value);
  }
  return kept;
}

function submitted(place: PlacedComponent, values: Values, data: Values): Json | undefined {
  const { component, path, scope } = place;
  if (!isInput(component)) return undefined;
  if (component.type === 'expression') return evaluateForm(component.expression ?? 'null', scope, scope.env);
  const value = isFixed(component, scope) ? plainText(valueAt(data, path) ?? component.defaultValue) : valueAt(values, path);
  if (component.type === 'dynamiclist') return Array.isArray(value) ? value.map(() => ({})) : value;
  return value;
}
