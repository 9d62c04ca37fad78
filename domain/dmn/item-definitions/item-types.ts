import { compileAt, type CompileSite } from '../../feel/compile-feel.ts';
import { feelParser, type Shape } from '../../feel/grammar/parse-feel.ts';
import { Runtime } from '../../feel/runtime.ts';
import type { FeelType } from '../../feel/conformance/feel-type.ts';
import { namedType } from '../../feel/conformance/type-names.ts';
import type { FeelValue } from '../../feel/values/feel-value.ts';
import type { Definitions } from '../model/definitions.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/read-xml.ts';
import { ANY_ITEM, type Constraint, type ItemType, type Signature } from './item-type.ts';

/** The types that the definitions of one file name, each made when first asked for. */
export class ItemTypes {
  readonly #definitions: Definitions;
  readonly #imported = new Map<string, ItemTypes>();
  readonly #made = new Map<string, ItemType>();
  readonly #making = new Set<string>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /** The type of a typeRef; undefined where nothing has that name. */
  find(typeRef: string): ItemType | undefined {
    const name = typeRef.replace(/\s+/g, ' ').trim();
    const definition = this.#definitions.itemDefinitions.get(name);
    if (definition !== undefined) return this.#make(name, definition);
    const builtin = namedType(name);
    return builtin === undefined ? this.#findImported(name) : { type: builtin };
  }

  /** The type of a typeRef, any where there is none or it is unknown. */
  of(typeRef: string | undefined): ItemType {
    return typeRef === undefined || typeRef === '' ? ANY_ITEM : (this.find(typeRef) ?? ANY_ITEM);
  }

  /** `import.type`, or `prefix:type` as older versions write it. */
  #findImported(name: string): ItemType | undefined {
    for (const { alias, definitions } of this.#definitions.imports) {
      const rest = this.#inside(name, alias, definitions);
      const found = rest === undefined ? undefined : this.#typesOf(definitions).find(rest);
      if (found !== undefined) return found;
    }
    const colon = name.indexOf(':');
    return colon < 0 ? undefined : this.find(name.slice(colon + 1));
  }

  #inside(name: string, alias: string, definitions: Definitions): string | undefined {
    if (alias === '') return name;
    if (name.startsWith(`${alias}.`)) return name.slice(alias.length + 1);
    const colon = name.indexOf(':');
    const prefixed = colon > 0 && this.#definitions.prefixes.get(name.slice(0, colon)) === definitions.namespace;
    return prefixed ? name.slice(colon + 1) : undefined;
  }

  #typesOf(definitions: Definitions): ItemTypes {
    const known = this.#imported.get(definitions.namespace) ?? new ItemTypes(definitions);
    this.#imported.set(definitions.namespace, known);
    return known;
  }

  #make(name: string, definition: XmlElement): ItemType {
    const made = this.#made.get(name);
    if (made !== undefined) return made;
    // A type that contains itself is checked down to where it recurs.
    if (this.#making.has(name)) return ANY_ITEM;
    this.#making.add(name);
    const item = this.#item(definition);
    this.#making.delete(name);
    this.#made.set(name, item);
    return item;
  }

  #item(definition: XmlElement): ItemType {
    const single = this.#single(definition);
    const text = textOf(childOf(definition, 'allowedValues'));
    const allowed = this.#constraint(text) ?? single.allowed;
    const constraint = this.#constraint(textOf(childOf(definition, 'typeConstraint')));
    if (definition.attributes['isCollection'] !== 'true')
      return {
        ...single,
        allowed,
        listed: text === '' ? single.listed : (text ?? single.listed),
        constraint: both(single.constraint, constraint),
      };
    return { type: { kind: 'list', of: single.type }, element: { ...single, allowed }, constraint };
  }

  #single(definition: XmlElement): ItemType {
    const typeRef = childOf(definition, 'typeRef')?.text.trim();
    if (typeRef !== undefined && typeRef !== '') return this.of(typeRef);
    const functionItem = childOf(definition, 'functionItem');
    if (functionItem !== undefined) return this.#function(functionItem);
    const components = childrenOf(definition, 'itemComponent');
    if (components.length === 0) return ANY_ITEM;
    const items = new Map(components.map((each) => [componentName(each), this.#item(each)]));
    return { type: { kind: 'context', entries: new Map([...items].map(([key, item]) => [key, item.type])) }, components: items };
  }

  /** A parameter without a type leaves open what a function takes there: the lowest type, which conforms to every other. */
  #function(element: XmlElement): ItemType {
    const parameters = childrenOf(element, 'parameters').map((each) => [componentName(each), typeRefOf(each)] as const);
    const signature: Signature = {
      parameters: new Map(parameters.map(([name, typeRef]) => [name, this.of(typeRef)])),
      answer: this.of(element.attributes['outputTypeRef']),
    };
    const taken = parameters.map(([, typeRef]): FeelType => (typeRef === '' ? { kind: 'null' } : this.of(typeRef).type));
    return { type: { kind: 'function', parameters: taken, result: signature.answer.type }, signature };
  }

  #constraint(text: string | undefined): Constraint | undefined {
    if (text === undefined || text === '') return undefined;
    const compiled = compileAt(text, 'unary', CONSTRAINT_SITE);
    if ('refused' in compiled) return undefined;
    return (value) => compiled.test(value, { runtime: new Runtime(scopeOf(value), NOWHERE), locals: null }) === true;
  }
}

const CONSTRAINT_SITE: CompileSite = { parser: feelParser({}), typeOf: () => undefined };
const NOWHERE = { now: '1970-01-01T00:00:00Z', zone: 'UTC' };

function scopeOf(value: FeelValue) {
  return { has: (name: string) => name === '?', get: (name: string) => (name === '?' ? value : undefined) };
}

function both(...constraints: (Constraint | undefined)[]): Constraint | undefined {
  const given = constraints.filter((each) => each !== undefined);
  return given.length === 0 ? undefined : (value) => given.every((each) => each(value));
}

function typeRefOf(element: XmlElement): string {
  return element.attributes['typeRef'] ?? '';
}

function componentName(element: XmlElement): string {
  return (element.attributes['name'] ?? '').replace(/\s+/g, ' ').trim();
}

/** The names inside values of a type, for the parser of expressions about them. */
export function shapeOfType(type: FeelType): Shape | null {
  if (type.kind === 'list') return shapeOfType(type.of);
  if (type.kind !== 'context') return null;
  return Object.fromEntries([...type.entries].map(([name, entry]) => [name, shapeOfType(entry)]));
}
