import { type FeelValue, toFeel } from '../../feel/index.ts';
import { FeelContext } from '../../feel/values/context.ts';
import type { Json } from '../../json.ts';
import type { DrgElement } from '../model/definitions.ts';

/** Values given from outside, by name. */
export type Inputs = Readonly<Record<string, Json | FeelValue>>;

/** The input for a parameter, which may be qualified by an import: under that name, inside the import's, or under its own. */
export function inputNamed(inputs: Inputs, name: string): Inputs[string] | undefined {
  const dot = name.indexOf('.');
  if (dot < 0 || Object.hasOwn(inputs, name)) return ownInput(inputs, name);
  const unqualified = name.slice(dot + 1);
  return ownInput(inputsUnder(inputs, name.slice(0, dot)), unqualified) ?? ownInput(inputs, unqualified);
}

/** The input for an element of the model: under its namespace, as `namespace#name`, before that of its name alone. */
export function inputFor(inputs: Inputs, element: DrgElement): Inputs[string] | undefined {
  const names = [element.variable.name, element.name];
  const found = [...names.map((name) => inNamespace(element, name)), ...names].find((name) => Object.hasOwn(inputs, name));
  return found === undefined ? undefined : inputs[found];
}

/** A name of an element's model, qualified by its namespace. */
export function inNamespace({ definitions }: DrgElement, name: string): string {
  return `${definitions.namespace}#${name}`;
}

/** The inputs that are meant for an imported model: `{import: {name: …}}` or `import.name`. */
export function inputsUnder(inputs: Inputs, alias: string): Inputs {
  const nested = toFeel(ownInput(inputs, alias) ?? null);
  const qualified = Object.entries(inputs).filter(([name]) => name.startsWith(`${alias}.`));
  return {
    ...Object.fromEntries(qualified.map(([name, value]) => [name.slice(alias.length + 1), value])),
    ...(nested instanceof FeelContext ? Object.fromEntries(nested.entries()) : {}),
  };
}

/** The input of a name itself, not what every object has under it. */
export function ownInput(inputs: Inputs, name: string): Inputs[string] | undefined {
  return Object.hasOwn(inputs, name) ? inputs[name] : undefined;
}
