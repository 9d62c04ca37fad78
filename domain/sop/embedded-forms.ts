import type { Json } from '../json.ts';
import { body, list, text, theirs, vendorPrefixes } from './moddle-access.ts';
import type { Moddle } from './parse.ts';

/**
 * Forms that Camunda 8's modeler keeps in the diagram (`zeebe:userTaskForm`), by id, which a step's `formKey` names as
 * `camunda-forms:bpmn:<id>`. One that is no JSON stands as its text, which is then no form and told as such.
 */
export function embeddedForms(definitions: Moddle): Record<string, Json> {
  const prefixes = vendorPrefixes(definitions);
  const forms = list(definitions, 'rootElements').flatMap((root) => theirs(root, prefixes, 'userTaskForm', 'zeebe'));
  return Object.fromEntries(
    forms.flatMap((form) => {
      const [id, source] = [text(form, 'id'), body(form)];
      return id === undefined || source === undefined ? [] : [[id, read(source)]];
    }),
  );
}

function read(source: string): Json {
  try {
    return JSON.parse(source) as Json;
  } catch {
    return source;
  }
}
