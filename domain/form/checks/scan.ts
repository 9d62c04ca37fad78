import { expectedScans, scanKind, scansOf, tallyScans } from '../scans.ts';
import type { PlacedComponent } from '../placed-component.ts';
import { faultAt, type FieldCheck } from './field-check.ts';
import { textCheck } from './text.ts';

/** Scanned codes: one text, or a list of texts without a repetition and of the number asked for. */
export const scanCheck: FieldCheck = (value, place) => {
  if (scanKind(place.component) === 'one') return textCheck(value, place);
  if (!Array.isArray(value)) return [faultAt(place, 'wrong-type')];
  const faults = value.flatMap((code, index) => textCheck(code, itemAt(place, index)));
  if (faults.length > 0) return faults;
  const scanned = scansOf(value);
  const again = tallyScans(scanned, null).duplicates;
  const { count } = expectedScans(place.component, place.scope);
  return [
    ...again.map((code) => faultAt(itemAt(place, scanned.lastIndexOf(code)), 'duplicate-scan')),
    ...(count === null || count === scanned.length ? [] : [faultAt(place, 'count', { limit: count, actual: scanned.length })]),
  ];
};

function itemAt(place: PlacedComponent, index: number): PlacedComponent {
  return { ...place, path: [...place.path, index] };
}
