import type { FeelValue } from '../../feel/index.ts';
import { orderArguments } from '../../feel/compile/function-definition.ts';
import type { FeelType } from '../../feel/conformance/feel-type.ts';
import { CallFailure, FeelFunction, type Parameter } from '../../feel/values/function.ts';
import type { ItemType } from '../item-definitions/item-type.ts';
import { fit } from './fit.ts';

export type ItemParameter = { readonly name: string; readonly item: ItemType };

/** A function of the model: a boxed definition, a business knowledge model or a decision service. */
export class BoxedFunction extends FeelFunction {
  readonly parameters: readonly Parameter[];
  readonly result: FeelType;
  readonly #items: readonly ItemParameter[];
  readonly #body: (args: readonly FeelValue[]) => FeelValue;

  constructor(parameters: readonly ItemParameter[], result: FeelType, body: (args: readonly FeelValue[]) => FeelValue) {
    super();
    this.parameters = parameters.map(({ name, item }) => ({ name, type: item.type }));
    this.result = result;
    this.#items = parameters;
    this.#body = body;
  }

  callPositional(args: readonly FeelValue[]): FeelValue | CallFailure {
    if (args.length !== this.#items.length)
      return new CallFailure(`需要 ${this.#items.length} 个参数`, `takes ${this.#items.length} arguments`);
    const fitted = this.#items.map(({ item }, index) => fit(args[index] ?? null, item));
    const wrong = fitted.findIndex((value) => value === undefined);
    if (wrong >= 0) return wrongArgument(this.#items[wrong]?.name ?? '');
    return this.#body(fitted.map((value) => value ?? null));
  }

  callNamed(args: ReadonlyMap<string, FeelValue>): FeelValue | CallFailure {
    const ordered = orderArguments(this.parameters, args);
    return ordered instanceof CallFailure ? ordered : this.callPositional(ordered);
  }
}

function wrongArgument(name: string): CallFailure {
  return new CallFailure(`参数 ${name} 的类型不对`, `argument ${name} is of the wrong type`);
}
