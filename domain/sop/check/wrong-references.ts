import { child, list, typeOf } from '../moddle-access.ts';
import { type Moddle, UNRESOLVED } from '../parse.ts';
import { hit, type Hit } from './rule.ts';

/** The references, of those whose property is asked for, that lead to an element of another type than BPMN says. */
export function wrongReferences(elements: readonly Moddle[], asked: (property: string) => boolean): Hit[] {
  return elements.flatMap((element) =>
    referencesOf(element)
      .filter(({ property }) => asked(property))
      .flatMap(({ property, wanted }) =>
        targetsOf(element, property)
          .filter((target) => target.$type !== UNRESOLVED && target.$instanceOf?.(wanted) === false)
          .map((target) => hit(element, { property, target: target.id ?? '', type: typeOf(target), wanted: spoken(wanted) })),
      ),
  );
}

/** The references that a run follows. */
export const isFollowed = (property: string): boolean => followed.has(property);

const followed = new Set([
  'messageRef',
  'signalRef',
  'errorRef',
  'escalationRef',
  'operationRef',
  'dataObjectRef',
  'dataStoreRef',
  'processRef',
  'itemSubjectRef',
]);

/** References with rules of their own. */
const told = new Set(['attachedToRef', 'default', 'activityRef', 'lanes', 'incoming', 'outgoing']);
const edges = new Set(['sequenceFlow', 'messageFlow', 'association', 'conversationLink', 'relationship']);

function referencesOf(element: Moddle): { property: string; wanted: string }[] {
  if (edges.has(typeOf(element))) return element['messageRef'] ? [{ property: 'messageRef', wanted: 'bpmn:Message' }] : [];
  return (element.$descriptor?.properties ?? [])
    .filter(({ isReference, name }) => isReference === true && !told.has(local(name)))
    .map(({ name, type }) => ({ property: local(name), wanted: wantedTypes[`${typeOf(element)}.${local(name)}`] ?? type }));
}

const targetsOf = (element: Moddle, property: string) => [child(element, property) ?? list(element, property)].flat();
const local = (name: string) => name.slice(name.indexOf(':') + 1);
const spoken = (type: string) => local(type).charAt(0).toLowerCase() + local(type).slice(1);

/** Where moddle's description says else than the standard. */
const wantedTypes: Record<string, string> = {
  'inputOutputBinding.inputDataRef': 'bpmn:DataInput',
  'inputOutputBinding.outputDataRef': 'bpmn:DataOutput',
};
