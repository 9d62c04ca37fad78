import type { FeelValue } from '../../feel/index.ts';
import type { Runtime } from '../../feel/runtime.ts';
import type { FeelType } from '../../feel/conformance/feel-type.ts';
import { CallFailure, FeelFunction, type Parameter } from '../../feel/values/function.ts';
import { ANY_ITEM, type ItemType, type Signature } from '../item-definitions/item-type.ts';

type FitItem = (value: FeelValue, item: ItemType) => FeelValue | undefined;

/** A function whose arguments and answers are made to fit the types of a signature, with their allowed values. */
export class SignedFunction extends FeelFunction {
  readonly parameters: readonly Parameter[];
  readonly result: FeelType;
  readonly #target: FeelFunction;
  readonly #signature: Signature;
  readonly #fit: FitItem;

  constructor(target: FeelFunction, signature: Signature, fit: FitItem) {
    super();
    this.parameters = target.parameters;
    this.result = target.result;
    this.#target = target;
    this.#signature = signature;
    this.#fit = fit;
  }

  callPositional(args: readonly FeelValue[], runtime: Runtime): FeelValue | CallFailure {
    const items = [...this.#signature.parameters.values()];
    const fitted = args.map((value, index) => this.#fit(value, items[index] ?? ANY_ITEM));
    if (!fitted.every((value) => value !== undefined)) return WRONG_ARGUMENT;
    return this.#answer(this.#target.callPositional(fitted, runtime));
  }

  callNamed(args: ReadonlyMap<string, FeelValue>, runtime: Runtime): FeelValue | CallFailure {
    const fitted = new Map<string, FeelValue>();
    for (const [name, value] of args) {
      const argument = this.#fit(value, this.#signature.parameters.get(name) ?? ANY_ITEM);
      if (argument === undefined) return WRONG_ARGUMENT;
      fitted.set(name, argument);
    }
    return this.#answer(this.#target.callNamed(fitted, runtime));
  }

  #answer(value: FeelValue | CallFailure): FeelValue | CallFailure {
    if (value instanceof CallFailure) return value;
    const answer = this.#fit(value, this.#signature.answer);
    return answer === undefined ? WRONG_ANSWER : answer;
  }
}

const WRONG_ARGUMENT = new CallFailure('参数不符合函数类型', 'an argument does not fit the type of the function');
const WRONG_ANSWER = new CallFailure('结果不符合函数类型', 'the answer does not fit the type of the function');
