import { elementTable } from './element-table.ts';

/** A place among an element's children: what may stand there, and how often. */
export interface Slot {
  name: string;
  type: string;
  min: number;
  max: number;
}

export interface Attribute {
  name: string;
  type: string | undefined;
  required: boolean;
}

export interface ElementType {
  /** Itself and what it extends. */
  kinds: ReadonlySet<string>;
  slots: readonly Slot[];
  attributes: ReadonlyMap<string, Attribute>;
}

const read = new Map<string, ElementType>();

/** What BPMN's schema says of a type of elements; undefined for a name that is none. */
export function elementType(name: string): ElementType | undefined {
  const known = read.get(name);
  if (known || !Object.hasOwn(elementTable, name)) return known;
  const type = parse(name, elementTable[name] ?? '');
  read.set(name, type);
  return type;
}

function parse(name: string, line: string): ElementType {
  const extended = /^< (\w+)/.exec(line)?.[1];
  const base = extended === undefined ? undefined : elementType(extended);
  const parts = line
    .replace(/^< \w+/, '')
    .split(' ')
    .filter((part) => part !== '');
  const attributes = parts.filter((part) => part.startsWith('@')).map(attribute);
  const slots = parts.filter((part) => !part.startsWith('@')).map(slot);
  return {
    kinds: new Set([name, ...(base?.kinds ?? [])]),
    slots: [...(base?.slots ?? []), ...slots],
    attributes: new Map([...(base?.attributes ?? []), ...attributes.map((one) => [one.name, one] as const)]),
  };
}

function attribute(part: string): Attribute {
  const [, name = '', required = '', type] = /^@(\w+)(!?)(?::(\w+))?$/.exec(part) ?? [];
  return { name, type, required: required !== '' };
}

const counts: Record<string, [number, number]> = { '': [1, 1], '?': [0, 1], '*': [0, Infinity], '+': [1, Infinity] };

function slot(part: string): Slot {
  const [, name = '', type = name, count = ''] = /^(\w+)(?::(\w+))?([?*+]|\{\d+,\d*\})?$/.exec(part) ?? [];
  const range = /^\{(\d+),(\d*)\}$/.exec(count);
  const [min, max] = range ? [Number(range[1]), Number(range[2] || Infinity)] : (counts[count] ?? [0, Infinity]);
  return { name, type, min, max };
}
