import type { Json } from '../../json.ts';
import { optionsOf } from '../options.ts';
import type { PlacedComponent } from '../placed-component.ts';
import { faultAt, type FieldCheck } from './field-check.ts';

function isOffered(value: Json, place: PlacedComponent): boolean {
  return optionsOf(place.component, place.scope).some((option) => option.value === value);
}

/** One of the options of a select or radio. */
export const oneCheck: FieldCheck = (value, place) => (isOffered(value, place) ? [] : [faultAt(place, 'option')]);

/** A list of different options of a checklist or taglist. */
export const someCheck: FieldCheck = (value, place) => {
  if (!Array.isArray(value)) return [faultAt(place, 'wrong-type')];
  const different = new Set(value).size === value.length;
  return different && value.every((item) => isOffered(item, place)) ? [] : [faultAt(place, 'option')];
};

/** Yes or no. */
export const yesNoCheck: FieldCheck = (value, place) => (typeof value === 'boolean' ? [] : [faultAt(place, 'wrong-type')]);
