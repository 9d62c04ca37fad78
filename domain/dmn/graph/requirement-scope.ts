import type { FeelValue, Scope } from '../../feel/index.ts';
import { FeelContext } from '../../feel/values/context.ts';
import { type Inputs, ownInput } from './inputs.ts';
import type { Visible } from './program.ts';

/** Requirements by name, worked out when they are first read; those of an import in a context of its name. */
export function requirementScope(visible: readonly Visible[], value: (alias: string, key: string) => FeelValue): Scope {
  const own = new Map(visible.filter(({ alias }) => alias === '').map(({ name, key }) => [name, key]));
  const imported = new Map<string, FeelContext>();
  for (const alias of new Set(visible.map((each) => each.alias))) {
    if (alias === '') continue;
    const keys = new Map(visible.filter((each) => each.alias === alias).map(({ name, key }) => [name, key]));
    const read = (name: string) => (keys.has(name) ? value(alias, keys.get(name) ?? '') : undefined);
    imported.set(alias, new FeelContext([], { keys: [...keys.keys()], read }));
  }
  return {
    has: (name) => own.has(name) || imported.has(name),
    get: (name) => (own.has(name) ? value('', own.get(name) ?? '') : imported.get(name)),
  };
}

/**
 * Some modelers draw tables whose inputs are variables that no input data declares. In a file without any input data
 * the names given from outside are seen as they are.
 */
export function withInputs(required: Scope, inputs: Inputs): Scope {
  return {
    has: (name) => required.has(name) || Object.hasOwn(inputs, name),
    get: (name) => (required.has(name) ? required.get(name) : ownInput(inputs, name)),
  };
}
