import { faultAt, type FieldCheck } from './field-check.ts';

/** A list of objects; what stands in them is checked by the components of the list. */
export const listCheck: FieldCheck = (value, place) => {
  const isList = Array.isArray(value) && value.every((item) => item !== null && typeof item === 'object' && !Array.isArray(item));
  return isList ? [] : [faultAt(place, 'wrong-type')];
};
