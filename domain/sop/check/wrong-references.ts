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
const edges = new Set(['sequenceFlow', 'messageFlow', 'association', 'relationship']);

interface Reference {
  property: string;
  wanted: string;
}

const byType = new Map<string, Reference[]>();

/** The references that elements of a type have. */
function referencesOf(element: Moddle): Reference[] {
  const known = byType.get(element.$type);
  if (known) return known;
  const type = typeOf(element);
  const all = (element.$descriptor?.properties ?? []).filter(({ isReference }) => isReference === true);
  const references = all
    .map((one) => ({ property: local(one.name), wanted: wantedTypes[`${type}.${local(one.name)}`] ?? one.type }))
    .filter(({ property }) => !told.has(property) && (!edges.has(type) || property === 'messageRef'));
  byType.set(element.$type, references);
  return references;
}

const targetsOf = (element: Moddle, property: string) => [child(element, property) ?? list(element, property)].flat();
const local = (name: string) => name.slice(name.indexOf(':') + 1);
const spoken = (type: string) => local(type).charAt(0).toLowerCase() + local(type).slice(1);

/** Where moddle's description says else than the standard. */
const wantedTypes: Record<string, string> = {
  'inputOutputBinding.inputDataRef': 'bpmn:DataInput',
  'inputOutputBinding.outputDataRef': 'bpmn:DataOutput',
};
