import type { Environment, Scope } from '../feel/index.ts';
import type { Json } from '../json.ts';

export type Values = { [key: string]: Json };

/**
 * What a form's expressions see: the values entered so far before the task's data; within an item of a list its own
 * values first, then `this`, `parent` and `i` (from 1), as in form-js.
 */
export interface FormScope extends Scope {
  readonly env: Environment;
  get(name: string): Json | undefined;
}

export function rootScope(values: Values, data: Values, env: Environment): FormScope {
  return layered([values, data], env);
}

export function itemScope(outer: FormScope, item: Values, index: number, parent: Values): FormScope {
  const own = layered([item, { this: item, parent, i: index + 1 }], outer.env);
  return withOuter(own, outer);
}

/** A scope in which `value` is the field's own value, for a field's rule. */
export function valueScope(outer: FormScope, value: Json): FormScope {
  return withOuter(layered([{ value }], outer.env), outer);
}

function layered(layers: Values[], env: Environment): FormScope {
  const find = (name: string) => layers.find((layer) => Object.hasOwn(layer, name));
  return { env, has: (name) => find(name) !== undefined, get: (name) => find(name)?.[name] };
}

function withOuter(own: FormScope, outer: FormScope): FormScope {
  return {
    env: outer.env,
    has: (name) => own.has(name) || outer.has(name),
    get: (name) => (own.has(name) ? own.get(name) : outer.get(name)),
  };
}
