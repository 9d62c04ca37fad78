import type { Environment } from '../feel/index.ts';
import type { Json } from '../json.ts';
import { checkOf } from './checks/index.ts';
import { faultAt } from './checks/field-check.ts';
import { constantOrExpression, evaluateForm } from './form-expression.ts';
import { type FormFault, formFault } from './form-fault.ts';
import { type FormSchema, isInput } from './form-schema.ts';
import { rootScope, type Values, valueScope } from './form-scope.ts';
import { valueAt } from './path.ts';
import { isFixed, type PlacedComponent, placedComponents } from './placed-component.ts';
import { plainText } from './plain-text.ts';
import { settleForm } from './settle-form.ts';
import { unknownFields } from './unknown-fields.ts';

/**
 * What is wrong with values entered in a form, in the form's order: one list for the console and for the server.
 * Hidden and computed fields are not checked: `settleForm` leaves the first out and computes the second.
 * `data` is what the task brought along; a form's expressions see it behind the values.
 */
export function validateForm(form: FormSchema, values: Values, data: Values, env: Environment): FormFault[] {
  const places = placedComponents(form, settleForm(form, values, data, env), data, env);
  return [
    ...places.flatMap((place) =>
      isFixed(place.component, place.scope) ? fixedFaults(place, values, data) : fieldFaults(place, values),
    ),
    ...formRuleFaults(form, values, data, env),
    ...unknownFields(form, values),
  ];
}

function fieldFaults(place: PlacedComponent, values: Values): FormFault[] {
  const { component, path } = place;
  if (!isInput(component)) return [];
  const value = valueAt(values, path);
  if (isEmpty(value) || (component.type === 'checkbox' && value === false)) {
    return isRequired(place) ? [faultAt(place, 'required')] : ruleFaults(place, null);
  }
  const faults = checkOf(component)(value, place);
  return faults.length > 0 ? faults : ruleFaults(place, value);
}

/** A value that cannot be entered is the task's own, if it is given at all; a computed one is computed anew. */
function fixedFaults(place: PlacedComponent, values: Values, data: Values): FormFault[] {
  const { component, path } = place;
  const value = valueAt(values, path);
  if (!isInput(component) || component.type === 'expression' || isEmpty(value)) return [];
  const own = plainText(valueAt(data, path) ?? component.defaultValue);
  return JSON.stringify(value) === JSON.stringify(own) ? [] : [faultAt(place, 'read-only')];
}

function isEmpty(value: Json | undefined): value is null | undefined | '' | [] {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Whether the field must be filled at its place. */
export function isRequired({ component, scope }: PlacedComponent): boolean {
  return constantOrExpression(component.validate?.required, scope, scope.env) === true;
}

/** An empty field breaks its rule only where the rule is plainly false: `value < 5` says nothing of no value. */
function ruleFaults(place: PlacedComponent, value: Json): FormFault[] {
  const { properties } = place.component;
  if (properties?.rule === undefined) return [];
  const scope = valueScope(place.scope, value);
  const holds = evaluateForm(properties.rule, scope, scope.env);
  const broken = value === null ? holds === false : holds !== true;
  return broken ? [withOwnWords(faultAt(place, 'rule'), properties)] : [];
}

function formRuleFaults(form: FormSchema, values: Values, data: Values, env: Environment): FormFault[] {
  const { properties } = form;
  if (properties?.rule === undefined) return [];
  const holds = evaluateForm(properties.rule, rootScope(values, data, env), env) === true;
  return holds ? [] : [withOwnWords(formFault('', 'rule'), properties)];
}

function withOwnWords(fault: FormFault, words: { message?: string; messageEn?: string }): FormFault {
  const zh = words.message ?? fault.message.zh;
  return { ...fault, message: { zh, en: words.messageEn ?? words.message ?? fault.message.en } };
}
