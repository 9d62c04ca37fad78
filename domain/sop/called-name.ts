import { list, text, typeOf } from './moddle-access.ts';
import type { Moddle } from './parse.ts';

/** What a call activity calls: an element of its own file or, where a namespace is told, of a file that this one imports. */
export interface CalledName {
  id: string;
  imported: string | undefined;
}

/** The qualified name that a call activity calls by, without its prefix (BPMN 2.0.2, 10.3.6 Call Activity; 8.2.2 Import). */
export function calledName(call: Moddle, name: string | undefined = text(call, 'calledElement')): CalledName | undefined {
  if (name === undefined) return undefined;
  const [, prefix, id = ''] = /^(?:([\w.-]+):)?(.*)$/s.exec(name) ?? [];
  return { id, imported: prefix === undefined ? undefined : importedNamespace(rootOf(call), prefix) };
}

/** The namespace of a prefix where a file of that namespace is imported. */
function importedNamespace(definitions: Moddle, prefix: string): string | undefined {
  const namespace = definitions.$attrs?.[`xmlns:${prefix}`];
  if (namespace === undefined || namespace === definitions['targetNamespace']) return undefined;
  return list(definitions, 'imports').some((one) => text(one, 'namespace') === namespace) ? namespace : undefined;
}

const rootOf = (element: Moddle): Moddle =>
  element.$parent && typeOf(element) !== 'definitions' ? rootOf(element.$parent) : element;
