import type { Moddle } from './parse.ts';

/** Vendors whose extensions are read beside our own, by namespace. */
export type Vendor = 'zeebe' | 'camunda';

const vendors: Record<string, Vendor> = {
  'http://camunda.org/schema/zeebe/1.0': 'zeebe',
  'http://camunda.org/schema/1.0/bpmn': 'camunda',
  'http://activiti.org/bpmn': 'camunda',
  'http://flowable.org/bpmn': 'camunda',
};

/** Prefixes of a file that stand for a vendor we read. */
export type Prefixes = ReadonlyMap<string, Vendor>;

export function vendorPrefixes(definitions: Moddle): Prefixes {
  const prefixes = new Map<string, Vendor>();
  for (const [name, uri] of Object.entries(definitions.$attrs ?? {})) {
    const vendor = vendors[uri];
    if (name.startsWith('xmlns:') && vendor) prefixes.set(name.slice(6), vendor);
  }
  return prefixes;
}

/** BPMN's local name of an element: `bpmn:UserTask` → `userTask`. */
export function typeOf({ $type }: Moddle): string {
  const known = localNames.get($type);
  if (known !== undefined) return known;
  const local = $type.slice($type.indexOf(':') + 1);
  const name = local.charAt(0).toLowerCase() + local.slice(1);
  if ($type.startsWith('bpmn:')) localNames.set($type, name);
  return name;
}

/** The names of BPMN's types, which are asked for again and again. */
const localNames = new Map<string, string>();

export function list(element: Moddle, property: string): Moddle[] {
  const value = element[property];
  return Array.isArray(value) ? (value as Moddle[]) : [];
}

export function child(element: Moddle | undefined, property: string): Moddle | undefined {
  const value = element?.[property];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Moddle) : undefined;
}

export function text(element: Moddle | undefined, property: string): string | undefined {
  const value = element?.[property];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function flag(element: Moddle, property: string): boolean | undefined {
  const value = element[property];
  return typeof value === 'boolean' ? value : undefined;
}

/** Extension elements of ours, by local name: `record` finds each `vouch:record`. */
export function ours(element: Moddle, name: string): Moddle[] {
  const type = `vouch:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return extensions(element).filter(({ $type }) => $type === type);
}

export function our(element: Moddle, name: string): Moddle | undefined {
  return ours(element, name)[0];
}

function extensions(element: Moddle): Moddle[] {
  return list(child(element, 'extensionElements') ?? { $type: '' }, 'values');
}

/** Extension elements of other vendors, by local name, whatever the file's prefix. */
export function theirs(element: Moddle, prefixes: Prefixes, name: string, vendor?: Vendor): Moddle[] {
  return extensions(element).filter(({ $type }) => isOf($type, prefixes, name, vendor));
}

function isOf(qualified: string, prefixes: Prefixes, name: string, vendor?: Vendor): boolean {
  const colon = qualified.indexOf(':');
  const owner = prefixes.get(qualified.slice(0, colon));
  return owner !== undefined && (vendor === undefined || owner === vendor) && qualified.slice(colon + 1) === name;
}

/** An attribute of another vendor on a BPMN element. */
export function theirAttribute(element: Moddle, prefixes: Prefixes, name: string): string | undefined {
  for (const [key, value] of Object.entries(element.$attrs ?? {})) {
    if (isOf(key, prefixes, name)) return value.trim() === '' ? undefined : value;
  }
  return undefined;
}

/** The children of a generic extension element with a local name. */
export function inner(element: Moddle | undefined, name: string): Moddle[] {
  if (!element) return [];
  return list(element, '$children').filter(({ $type }) => $type.slice($type.indexOf(':') + 1) === name);
}

export function body(element: Moddle | undefined): string | undefined {
  return text(element, '$body') ?? text(element, 'body');
}
