import { child, flag, text } from '../moddle-access.ts';
import { targetOf } from './references.ts';
import type { Moddle } from '../parse.ts';

/** What an element's data is made of: its item definition; a reference to a data object or store has that of its target. */
export function itemOf(element: Moddle | undefined): Moddle | undefined {
  if (!element) return undefined;
  const referred = targetOf(element, 'dataObjectRef') ?? targetOf(element, 'dataStoreRef');
  return targetOf(element, 'itemSubjectRef') ?? (referred && targetOf(referred, 'itemSubjectRef'));
}

/** The item definition of a message. */
export const messageItem = (message: Moddle | undefined) => message && targetOf(message, 'itemRef');

/** Whether two item definitions are one, or say the same structure. */
export function sameItem(one: Moddle | undefined, other: Moddle | undefined): boolean {
  if (!one || !other) return one === other;
  const structure = text(one, 'structureRef');
  return one === other || (structure !== undefined && structure === text(other, 'structureRef'));
}

/** Whether two item definitions are both known and not of one structure. */
export const differ = (one: Moddle | undefined, other: Moddle | undefined) =>
  one !== undefined && other !== undefined && !sameItem(one, other);

export const isCollection = (element: Moddle) => flag(element, 'isCollection') === true;

/** The inputs, outputs or sets that an activity or callable element declares. */
export function declared(
  element: Moddle | undefined,
  property: 'dataInputs' | 'dataOutputs' | 'inputSets' | 'outputSets',
): Moddle[] {
  const value = child(element, 'ioSpecification')?.[property];
  return Array.isArray(value) ? (value as Moddle[]) : [];
}
