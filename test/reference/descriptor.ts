import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A property of a type, as the descriptors that bpmn-moddle reads files by declare it. */
export interface PropertyOf {
  name: string;
  type: string;
  isAttr?: boolean;
  isBody?: boolean;
  isMany?: boolean;
  isReference?: boolean;
  isVirtual?: boolean;
  default?: unknown;
}

/** An element type of BPMN 2.0.2 or of its diagram interchange. Names carry their package: `bpmn:Task`. */
export interface TypeOf {
  name: string;
  isAbstract: boolean;
  superTypes: string[];
  properties: PropertyOf[];
}

const packages = ['bpmn', 'bpmndi', 'dc', 'di'] as const;
const primitive = new Set(['String', 'Boolean', 'Integer', 'Real', 'Element']);

interface Package {
  prefix: string;
  types: { name: string; isAbstract?: boolean; superClass?: string[]; properties?: PropertyOf[] }[];
  enumerations?: { name: string; literalValues: { name: string }[] }[];
}

const read = packages.map((name) => {
  const path = createRequire(import.meta.url).resolve(`bpmn-moddle/resources/bpmn/json/${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Package;
});

const full = (name: string, prefix: string) => (name.includes(':') || primitive.has(name) ? name : `${prefix}:${name}`);

/** Every type of the standard, with the properties that it declares itself. */
export const types: readonly TypeOf[] = read.flatMap(({ prefix, types: declared }) =>
  declared
    .filter(({ name }) => !primitive.has(name))
    .map(({ name, isAbstract = false, superClass = [], properties = [] }) => ({
      name: `${prefix}:${name}`,
      isAbstract,
      superTypes: superClass.map((one) => full(one, prefix)),
      properties: properties.map((one) => ({ ...one, type: full(one.type, prefix) })),
    })),
);

/** The words that an enumeration allows, by its name. */
export const enumerations: ReadonlyMap<string, string[]> = new Map(
  read.flatMap(({ prefix, enumerations: declared = [] }) =>
    declared.map(({ name, literalValues }) => [`${prefix}:${name}`, literalValues.map((one) => one.name)] as const),
  ),
);

const byName = new Map(types.map((type) => [type.name, type]));

/** A type and all that it inherits from, itself first. */
export function lineage(name: string): TypeOf[] {
  const type = byName.get(name);
  return type ? [type, ...type.superTypes.flatMap(lineage)] : [];
}

/** `Task.startQuantity` under the name of the type that declares it: `Activity.startQuantity`. */
export function declaredAs(type: string, property: string): string | undefined {
  const owner = lineage(type).find(({ properties }) => properties.some(({ name }) => name === property));
  return owner && `${owner.name.slice(owner.name.indexOf(':') + 1)}.${property}`;
}
