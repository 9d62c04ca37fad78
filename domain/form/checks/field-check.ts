import type { Json } from '../../json.ts';
import { type FaultCode, type FormFault, formFault } from '../form-fault.ts';
import { dotted } from '../path.ts';
import type { PlacedComponent } from '../placed-component.ts';

/** Says what is wrong with a value that was given (never null, undefined or empty) for a component of its type. */
export type FieldCheck = (value: Json, place: PlacedComponent) => FormFault[];

/** One fault at the component's own path. */
export function faultAt(place: PlacedComponent, code: FaultCode, values?: Record<string, string | number>): FormFault {
  return formFault(dotted(place.path), code, values);
}
