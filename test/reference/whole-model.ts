import { BpmnModdle } from 'bpmn-moddle';
import type { Moddle } from '../../domain/sop/parse.ts';
import vouch from '../../domain/sop/vouch.json' with { type: 'json' };
import { enumerations, lineage, type PropertyOf, types } from './descriptor.ts';

interface Factory {
  create(type: string, attributes?: Record<string, unknown>): Moddle;
  toXML(element: unknown): Promise<{ xml: string }>;
}

const moddle = new BpmnModdle({ vouch }) as unknown as Factory;
const foreign = 'http://example.com/another-tool';

/** Where an element of a type may stand: its host's type and property. */
interface Home {
  type: string;
  host: string;
  property: PropertyOf;
}

/** Shortest ways from `definitions` to every type that has a place in a file, outermost home first. */
const ways = shortestWays();

function shortestWays(): Map<string, Home[]> {
  const found = new Map<string, Home[]>([['bpmn:Definitions', []]]);
  for (const [host, way] of found) {
    for (const property of contained(host)) {
      for (const type of concrete(property.type)) if (!found.has(type)) found.set(type, [...way, { type, host, property }]);
    }
  }
  return found;
}

/** Properties of a type that hold elements in the file. */
export function contained(type: string): PropertyOf[] {
  return allProperties(type).filter(
    ({ isAttr, isReference, isVirtual, isBody, type: of }) =>
      !isAttr && !isReference && !isVirtual && !isBody && of.includes(':'),
  );
}

export function allProperties(type: string): PropertyOf[] {
  const found = new Map<string, PropertyOf>();
  for (const { properties } of lineage(type)) for (const one of properties) if (!found.has(one.name)) found.set(one.name, one);
  return [...found.values()];
}

const isIdentified = (type: string) => allProperties(type).some(({ name }) => name === 'id');

function concrete(type: string): string[] {
  return types
    .filter(({ name, isAbstract }) => !isAbstract && lineage(name).some((one) => one.name === type))
    .map(({ name }) => name)
    .toSorted((one, other) => Number(other === type) - Number(one === type));
}

class Builder {
  readonly definitions = moddle.create('bpmn:Definitions', {
    id: 'file',
    targetNamespace: 'urn:test',
    'xmlns:other': foreign,
    'other:tool': 'kept as it is',
  });
  #ids = 0;

  /** Puts an element of a type where the standard lets it stand; the way to it is built anew. */
  place(type: string): Moddle | undefined {
    const way = ways.get(type);
    if (!way) return undefined;
    return way.reduce((host, home) => this.#add(host, home.property, home.type), this.definitions);
  }

  #add(host: Moddle, property: PropertyOf, type: string): Moddle {
    const element = this.#make(type, host);
    if (property.isMany) host[property.name] = [...((host[property.name] as Moddle[] | undefined) ?? []), element];
    else host[property.name] = element;
    return element;
  }

  #make(type: string, parent: Moddle): Moddle {
    const element = moddle.create(type, isIdentified(type) ? { id: `e${(this.#ids += 1)}` } : {});
    element.$parent = parent;
    return element;
  }

  /** Sets every property that a file can carry, each to another value than its default. */
  fill(element: Moddle): void {
    for (const property of allProperties(element.$type)) {
      if (property.isVirtual || (element[property.name] !== undefined && property.name === 'id')) continue;
      const value = this.#value(element, property);
      if (value === undefined) continue;
      element[property.name] = property.isMany ? [...((element[property.name] as unknown[] | undefined) ?? []), value] : value;
    }
    element.$attrs ??= {};
    element.$attrs['other:note'] = 'from <another> & tool';
    this.#extend(element);
  }

  #value(element: Moddle, { name, type, isReference, isMany, default: standard }: PropertyOf): unknown {
    if (name === 'id') return `e${(this.#ids += 1)}`;
    if (type === 'Boolean') return standard !== true;
    if (type === 'Integer') return 7;
    if (type === 'Real') return 1.5;
    if (type === 'String') return 'text <of> & 文本';
    if (type === 'Element') return undefined;
    const words = enumerations.get(type);
    if (words) return words.find((word) => word !== standard);
    const [kind] = concrete(type);
    if (kind === undefined) return undefined;
    if (isReference) return isIdentified(kind) ? this.place(kind) : undefined;
    if (!isMany && element[name] !== undefined) return undefined;
    return this.#make(kind, element);
  }

  #extend(element: Moddle): void {
    if (!allProperties(element.$type).some(({ name }) => name === 'extensionElements')) return;
    const inside = (
      moddle as unknown as BpmnModdle & { createAny(type: string, uri: string, attributes: object): Moddle }
    ).createAny('other:thing', foreign, { $body: 'kept <too>', kind: 'any' });
    element['extensionElements'] = moddle.create('bpmn:ExtensionElements', {
      values: [inside, moddle.create('vouch:Form', { ref: 'a-form' })],
    });
  }
}

/** A file in which an element of a type has every attribute and child that a file can carry; and that element's id, if any. */
export async function wholeModel(type: string): Promise<{ xml: string; filled: Moddle } | undefined> {
  const builder = new Builder();
  const element = type === 'bpmn:Definitions' ? builder.definitions : builder.place(type);
  if (!element) return undefined;
  builder.fill(element);
  const { xml } = await moddle.toXML(builder.definitions);
  return { xml, filled: element };
}

/**
 * A concrete type whose whole model carries an attribute of `type`, or an element of the type itself; nothing where no file
 * can carry it.
 */
export function carriedBy(type: string, property?: string): string | undefined {
  return concrete(type).find((one) => {
    const builder = new Builder();
    const element = one === 'bpmn:Definitions' ? builder.definitions : builder.place(one);
    if (!element) return false;
    builder.fill(element);
    return property === undefined || element[property] !== undefined;
  });
}

/** Writes a model as a file again. */
export async function written(definitions: Moddle): Promise<string> {
  return (await moddle.toXML(definitions)).xml;
}

/** The properties that an element has, references among them: bpmn-moddle does not let those be enumerated. */
export const namesOf = (element: Moddle) =>
  Object.getOwnPropertyNames(element).filter((name) => !name.startsWith('$') && typeof element[name] !== 'function');

/** A model as plain JSON: references by the id of what they lead to. */
export function plain(element: Moddle): unknown {
  const entry = (value: unknown, reference: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => entry(one, reference));
    if (typeof value !== 'object' || value === null) return value;
    return reference ? `→ ${(value as Moddle).id ?? '?'}` : plain(value as Moddle);
  };
  const references = new Set(allProperties(element.$type).flatMap(({ name, isReference }) => (isReference ? [name] : [])));
  return {
    $type: element.$type,
    ...element.$attrs,
    ...Object.fromEntries(namesOf(element).map((name) => [name, entry(element[name], references.has(name))])),
  };
}
