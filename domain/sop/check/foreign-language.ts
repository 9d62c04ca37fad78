import { text, typeOf } from '../moddle-access.ts';
import { isNode } from './element-kinds.ts';
import type { Moddle } from '../parse.ts';

/** Elements and flows, by id, with an expression whose language is neither FEEL nor JUEL, and that language. */
export function foreignSpeakers(elements: readonly Moddle[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of elements) {
    const language = typeOf(element) === 'formalExpression' ? text(element, 'language') : undefined;
    const { id } = ownerOf(element);
    if (language !== undefined && id !== undefined && !/feel|juel/i.test(language)) found.set(id, language);
  }
  return found;
}

/** Elements and flows, by id, that say something in plain words: an Expression that is not formal (BPMN 2.0.2, 8.4.6). */
export function plainSpeakers(elements: readonly Moddle[]): Set<string> {
  return new Set(elements.filter((element) => typeOf(element) === 'expression').flatMap((element) => ownerOf(element).id ?? []));
}

/** The language that a file says its expressions are in, where that is neither FEEL nor JUEL. */
export function foreignDefault(definitions: Moddle): string | undefined {
  const language = Object.hasOwn(definitions, 'expressionLanguage') ? text(definitions, 'expressionLanguage') : undefined;
  return language === undefined || /feel|juel/i.test(language) ? undefined : language;
}

function ownerOf(element: Moddle): Moddle {
  const { $parent: parent } = element;
  return !parent || isNode(element) || typeOf(element) === 'sequenceFlow' ? element : ownerOf(parent);
}
