import type { Json } from '../json.ts';
import { type FormFault, formFault } from './form-fault.ts';
import type { FormComponent, FormSchema } from './form-schema.ts';
import type { Values } from './form-scope.ts';
import { dotted, extend, type Path } from './path.ts';

/** Paths the form knows, list items as `*`; a leaf's own inside is not looked into. */
interface KnownPaths {
  containers: Set<string>;
  leaves: Set<string>;
}

/** A fault for every value that no field of the form, hidden or not, could have given. */
export function unknownFields(form: FormSchema, values: Values): FormFault[] {
  const known: KnownPaths = { containers: new Set(['']), leaves: new Set() };
  collect(form.components, [], known);
  return search(values, [], [], known);
}

function collect(components: FormComponent[], base: Path, known: KnownPaths): void {
  for (const component of components) {
    const isContainer = component.type === 'group' || component.type === 'dynamiclist';
    const path = extend(base, isContainer ? component.path : component.key);
    if (component.type === 'dynamiclist') addContainers([...path, '*'], known);
    else if (!isContainer && component.key !== undefined) addLeaf(path, known);
    if (isContainer) collect(component.components ?? [], component.type === 'group' ? path : [...path, '*'], known);
  }
}

function addLeaf(path: Path, known: KnownPaths): void {
  known.leaves.add(dotted(path));
  addContainers(path.slice(0, -1), known);
}

function addContainers(path: Path, known: KnownPaths): void {
  for (let length = path.length; length > 0; length -= 1) known.containers.add(dotted(path.slice(0, length)));
}

/** `pattern` is the path with `*` for list items. */
function search(value: Json, path: Path, pattern: Path, known: KnownPaths): FormFault[] {
  const name = dotted(pattern);
  if (known.leaves.has(name)) return [];
  if (!known.containers.has(name)) return [formFault(dotted(path), 'unknown-field')];
  if (Array.isArray(value)) return value.flatMap((item, index) => search(item, [...path, index], [...pattern, '*'], known));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => search(inner, [...path, key], [...pattern, key], known));
}
