import { compare } from './compare.ts';
import { equal } from './equal.ts';
import type { FeelValue } from './feel-value.ts';

/** What a comparison operator says of two values; null where they cannot be compared. */
export type Relation = (a: FeelValue, b: FeelValue) => boolean | null;

const ordered =
  (holds: (order: number) => boolean): Relation =>
  (a, b) => {
    const order = compare(a, b);
    return order === null ? null : holds(order);
  };

const negated = (result: boolean | null) => (result === null ? null : !result);

/** `= != < <= > >=` (DMN 1.5, tables 51 and 52). */
export const relations: Readonly<Record<string, Relation>> = {
  '=': equal,
  '==': equal,
  '!=': (a, b) => negated(equal(a, b)),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
};
