import type { FeelValue } from './feel-value.ts';

/** The operator of a range that is written with one: `(< 5)`, `(!= 5)`. */
export type RangeOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/**
 * An interval of ordered values; `null` is an endpoint that is not there (DMN 1.5, 10.3.2.7). Only the range of `!=` is no
 * interval: it is everything but the value that is its both ends.
 */
export class FeelRange {
  readonly start: FeelValue;
  readonly end: FeelValue;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
  readonly operator: RangeOperator | null;

  constructor(
    start: FeelValue,
    startIncluded: boolean,
    end: FeelValue,
    endIncluded: boolean,
    operator: RangeOperator | null = null,
  ) {
    this.start = start;
    this.end = end;
    this.startIncluded = startIncluded;
    this.endIncluded = endIncluded;
    this.operator = operator;
  }
}
