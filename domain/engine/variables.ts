import type { Json } from '../json.ts';
import type { Draft } from './draft.ts';
import type { InstanceId, Variables } from './event.ts';
import type { Scope } from './expression.ts';
import { append, membersOf } from './linked-list.ts';
import { loopVariable } from './loop-variables.ts';
import type { Instance } from './state.ts';
import type { Turn } from './turn.ts';

/** A variable that is there and null: a patch's bare null would say that it is gone. */
const NULL_FORM = '@null';

export const variableKey = (instance: InstanceId, name: string) => `${instance}/${name}`;
const namesList = (instance: InstanceId) => `n/${instance}`;

function decode(stored: Json): Json {
  return typeof stored === 'object' && stored !== null && NULL_FORM in stored ? null : stored;
}

function encode(value: Json | undefined): Json {
  return value === null || value === undefined ? { [NULL_FORM]: true } : value;
}

/** The value of an instance's own variable, undefined where it has none. */
export function localVariable(draft: Draft, instance: InstanceId, name: string): Json | undefined {
  const stored = draft.get('variables', variableKey(instance, name));
  return stored === undefined ? undefined : decode(stored);
}

/** The nearest value that an instance sees: its own, or one of a scope around it. */
export function readVariable(draft: Draft, from: InstanceId, name: string): Json | undefined {
  for (let id: InstanceId | undefined = from; id !== undefined;) {
    const local = localVariable(draft, id, name);
    if (local !== undefined) return local;
    const instance: Instance | undefined = draft.get('instances', id);
    if (!instance) return undefined;
    if (instance.own && ('loop' in instance.own || 'index' in instance.own)) {
      const counter = loopVariable(instance, name);
      if (counter !== undefined) return counter;
    }
    id = instance.own?.['top'] === true ? undefined : instance.parent;
  }
  return undefined;
}

/** What an expression evaluated at an instance sees. `extra` comes before everything else. */
export function scopeAt(turn: Turn, id: InstanceId, extra?: Variables): Scope {
  const get = (name: string): Json | undefined => {
    if (extra && Object.hasOwn(extra, name)) return extra[name];
    return readVariable(turn.draft, id, name);
  };
  return { get, has: (name) => get(name) !== undefined };
}

/** What is given by names that are no variables', under the variables that they stand for. */
export function byVariable(turn: Turn, plan: number, given: Variables): Variables {
  const { names } = turn.plan(plan);
  if (names.size === 0) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [names.get(name) ?? name, value]));
}

export function setLocal(turn: Turn, instance: InstanceId, name: string, value: Json): void {
  const { draft } = turn;
  const key = variableKey(instance, name);
  if (draft.get('variables', key) === undefined) append(draft, namesList(instance), name);
  draft.put('variables', key, encode(value));
  turn.changed.add(name);
}

/**
 * Gives a variable its value where it lives: the nearest scope, from `from` outwards, that has or declares it; else the
 * process, or the instance of a multi-instance sub-process, so that parallel instances keep theirs apart.
 */
export function assign(turn: Turn, from: InstanceId, name: string, value: Json): void {
  setLocal(turn, home(turn, from, name), name, value);
}

function home(turn: Turn, from: InstanceId, name: string): InstanceId {
  let id = from;
  for (;;) {
    if (turn.draft.get('variables', variableKey(id, name)) !== undefined) return id;
    const instance = turn.instance(id);
    if (instance.own?.['top'] === true || instance.parent === undefined) return id;
    if (instance.own?.['inner'] === true && turn.node(id).element.container) return id;
    if (turn.node(id).declared.has(name)) return id;
    id = instance.parent;
  }
}

/** Sets what a path names; `order.total` changes one entry of the context `order`. */
export function assignPath(turn: Turn, from: InstanceId, path: string[], value: Json, local = false): void {
  const [name = '', ...rest] = path;
  const put = local ? setLocal : assign;
  if (rest.length === 0) return put(turn, from, name, value);
  const current = local ? localVariable(turn.draft, from, name) : readVariable(turn.draft, from, name);
  put(turn, from, name, withEntry(current, rest, value));
}

function withEntry(current: Json | undefined, path: string[], value: Json): Json {
  const [name = '', ...rest] = path;
  const context = isContext(current) ? current : {};
  return { ...context, [name]: rest.length === 0 ? value : withEntry(context[name], rest, value) };
}

function isContext(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function assignAll(turn: Turn, from: InstanceId, variables: Variables): void {
  for (const [name, value] of Object.entries(variables)) assign(turn, from, name, value);
}

export function setAllLocal(turn: Turn, instance: InstanceId, variables: Variables): void {
  for (const [name, value] of Object.entries(variables)) setLocal(turn, instance, name, value);
}

/** An instance's own variables, in the order of their making. */
export function localVariables(draft: Draft, instance: InstanceId): Variables {
  const variables: Variables = {};
  for (const name of membersOf(draft, namesList(instance))) {
    variables[name] = localVariable(draft, instance, name) ?? null;
  }
  return variables;
}

/** Everything that an instance sees, the nearest value of each name. */
export function visibleVariables(draft: Draft, from: InstanceId): Variables {
  const variables: Variables = {};
  for (let id: InstanceId | undefined = from; id !== undefined;) {
    for (const [name, value] of Object.entries(localVariables(draft, id))) {
      if (!Object.hasOwn(variables, name)) variables[name] = value;
    }
    const instance: Instance | undefined = draft.get('instances', id);
    id = instance?.own?.['top'] === true ? undefined : instance?.parent;
  }
  return variables;
}

/**
 * What a step shows or sends where it names nothing itself: all that it sees, but not the collections that the loops
 * around it go through, of which each instance has its own item.
 */
export function shownVariables(turn: Turn, from: InstanceId): Variables {
  const shown = visibleVariables(turn.draft, from);
  for (let id: InstanceId | undefined = from; id !== undefined;) {
    const instance: Instance = turn.instance(id);
    const collection = instance.own?.['body'] === true ? turn.node(id).loop?.collection : undefined;
    for (const name of collection?.variables ?? []) delete shown[name];
    id = instance.own?.['top'] === true ? undefined : instance.parent;
  }
  return shown;
}

export function dropVariables(draft: Draft, instance: InstanceId): void {
  const list = namesList(instance);
  if (!draft.get('lists', list)) return;
  for (const name of membersOf(draft, list)) {
    draft.remove('variables', variableKey(instance, name));
    draft.remove('links', `${list}|${name}`);
  }
  draft.remove('lists', list);
}
