import type { FeelType } from '../conformance/feel-type.ts';
import type { Runtime } from '../runtime.ts';
import type { FeelValue } from './feel-value.ts';

/** `fit` makes a value fit a named type with its allowed values, undefined where it does not; without it the type alone counts. */
export type Parameter = { name: string; type: FeelType; fit?: Fit };

export type Fit = (value: FeelValue) => FeelValue | undefined;

/** Why a call has no result, in both languages; the caller turns it into null and a warning. */
export class CallFailure {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    this.zh = zh;
    this.en = en;
  }
}

/** A value that can be called: built-in, written in an expression, or a business knowledge model. */
export abstract class FeelFunction {
  abstract readonly parameters: readonly Parameter[];
  abstract readonly result: FeelType;
  abstract callPositional(args: readonly FeelValue[], runtime: Runtime): FeelValue | CallFailure;
  abstract callNamed(args: ReadonlyMap<string, FeelValue>, runtime: Runtime): FeelValue | CallFailure;
}
