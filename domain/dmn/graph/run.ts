import { type FeelValue, type Scope, toFeel } from '../../feel/index.ts';
import { fitPlain } from '../../feel/plain-json.ts';
import { FeelContext } from '../../feel/values/context.ts';
import { CallFailure } from '../../feel/values/function.ts';
import { bindTo } from '../boxed/fit.ts';
import { BoxedFunction, type ItemParameter } from '../boxed/boxed-function.ts';
import { closeOver } from '../boxed/function-boxes.ts';
import { type Evaluation, fail, type Place } from '../boxed/place.ts';
import type { DrgElement } from '../model/definitions.ts';
import { ANY_ITEM, answerItem, type ItemType, meetsConstraints, parameterItem } from '../item-definitions/item-type.ts';
import { inNamespace, type Inputs, inputFor, inputNamed, inputsUnder, ownInput } from './inputs.ts';
import { declaresInputs, type Program, type Unit } from './program.ts';
import { requirementScope, withInputs } from './requirement-scope.ts';

type ServiceUnit = Extract<Unit, { kind: 'decisionService' }>;

/**
 * One evaluation of a model: every element at most once. `given` holds values that are not to be worked out. A model
 * that is imported is evaluated by itself for each way in which it is reached, since its inputs may differ.
 */
export class Run {
  readonly #program: Program;
  readonly #evaluation: Evaluation;
  readonly #inputs: Inputs;
  readonly #own: Inputs;
  readonly #given: ReadonlyMap<string, FeelValue>;
  readonly #values: Map<string, FeelValue>;
  readonly #imported = new Map<string, Run>();

  /** `own` are the inputs that are meant for this model; the others come from the one that imports it. */
  constructor(
    program: Program,
    evaluation: Evaluation,
    inputs: Inputs,
    given: ReadonlyMap<string, FeelValue> = new Map(),
    own: Inputs = inputs,
  ) {
    this.#program = program;
    this.#evaluation = evaluation;
    this.#inputs = inputs;
    this.#own = own;
    this.#given = given;
    this.#values = new Map(given);
  }

  /** The evaluation of a model that is imported through these names, one in another. */
  along(path: readonly string[]): Run {
    return path.reduce<Run>((run, alias) => run.#within(alias), this);
  }

  /** The evaluation of what is imported under a name, its inputs those under that name before those of the model. */
  #within(alias: string): Run {
    const known = this.#imported.get(alias);
    if (known !== undefined) return known;
    const own = inputsUnder(this.#inputs, alias);
    const run = new Run(this.#program, this.#evaluation, { ...this.#inputs, ...own }, this.#given, own);
    this.#imported.set(alias, run);
    return run;
  }

  /**
   * The value of an element: an input, a decision's result, or the function that knowledge and services are. A decision
   * that another one requires is not worked out where its result is among the inputs: for one of an imported model, under
   * the name of the import.
   */
  value(key: string): FeelValue {
    const unit = this.#program.unit(key);
    const given = unit?.kind === 'decision' && this.#isGiven(unit.element);
    return this.#once(key, () =>
      given ? this.#input(unit.element, unit.item, this.#place(unit.element)) : this.#evaluate(unit),
    );
  }

  #isGiven(element: DrgElement): boolean {
    const { name } = element.variable;
    return Object.hasOwn(this.#own, name) || Object.hasOwn(this.#inputs, inNamespace(element, name));
  }

  /** The result of the decision that is asked for, whatever the inputs say of it. */
  decide(key: string): FeelValue {
    return this.#once(key, () => this.#evaluate(this.#program.unit(key)));
  }

  #once(key: string, work: () => FeelValue): FeelValue {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = work();
    this.#values.set(key, value);
    return value;
  }

  #evaluate(unit: Unit | undefined): FeelValue {
    if (unit === undefined) return null;
    const place = this.#place(unit.element);
    if (unit.kind === 'inputData') return this.#input(unit.element, unit.item, place);
    if (unit.kind === 'decision') return bindTo(unit.run(place), unit.item, unit.element.name, place);
    if (unit.kind === 'decisionService') return this.#service(unit);
    const { parameters, result, run, answer } = unit;
    return closeOver(parameters, (inside) => bindTo(run(inside), result, unit.element.name, inside), place, answer);
  }

  #place(element: DrgElement): Place {
    return { element, evaluation: this.#evaluation, scope: this.#scope(element) };
  }

  #scope(element: DrgElement): Scope {
    const required = requirementScope(this.#program.visible(element), (alias, key) =>
      (alias === '' ? this : this.#within(alias)).value(key),
    );
    return declaresInputs(element.definitions) ? required : withInputs(required, this.#inputs);
  }

  /** An input made to fit its type; one that is not given is null. */
  #input(element: DrgElement, item: ItemType, place: Place): FeelValue {
    const given = inputFor(this.#inputs, element);
    if (given === undefined) return null;
    const fitted = fitPlain(toFeel(given), item.type);
    if (fitted !== undefined && meetsConstraints(fitted, item)) return fitted;
    return fail(
      place,
      `输入“${element.name}”不符合其类型或允许值，因此为 null`,
      `the input "${element.name}" does not fit its type or allowed values, so it is null`,
    );
  }

  #service(unit: ServiceUnit): BoxedFunction {
    const keys = parametersOf(unit);
    const parameters = keys.map((key) => this.#parameter(key, unit));
    return new BoxedFunction(parameters, answerItem(unit.item).type, (args) => {
      const given = new Map(keys.map((key, index) => [key, args[index] ?? null]));
      return this.#answer(unit, new Run(this.#program, this.#evaluation, {}, given));
    });
  }

  #parameter(key: string, { element: service, item: { signature } }: ServiceUnit): ItemParameter {
    const name = this.#program.nameIn(service.definitions, key);
    const element = this.#program.model.elements.get(key);
    if (element === undefined) return { name, item: ANY_ITEM };
    const declared = this.#program.typesOf(element.definitions).of(element.variable.typeRef);
    return { name, item: parameterItem(name, declared, signature) };
  }

  /** The output decision's value, or a context of several (DMN 1.5, 10.4). */
  #answer(unit: ServiceUnit, run: Run): FeelValue {
    const { output } = unit.lists;
    const [only] = output;
    const nameOf = (key: string) => this.#program.nameIn(unit.element.definitions, key);
    const value =
      output.length === 1 && only !== undefined
        ? run.value(only)
        : new FeelContext(output.map((key): [string, FeelValue] => [nameOf(key), run.value(key)]));
    return bindTo(value, answerItem(unit.item), unit.element.name, this.#place(unit.element));
  }

  /** The input for a parameter by its name; of a service's, which is an element, also under the namespace of that. */
  #argument(name: string, key: string | undefined): Inputs[string] | undefined {
    const element = key === undefined ? undefined : this.#program.model.elements.get(key);
    const qualified = element && ownInput(this.#inputs, inNamespace(element, element.variable.name));
    return qualified ?? inputNamed(this.#inputs, name);
  }

  /** A service or knowledge model called with the inputs that have its parameters' names. */
  invoke(element: DrgElement): FeelValue {
    const target = this.value(element.key);
    if (!(target instanceof BoxedFunction)) return target;
    const unit = this.#program.unit(element.key);
    const keys = unit?.kind === 'decisionService' ? parametersOf(unit) : [];
    const args = target.parameters.map(({ name, type }, index) => {
      const given = toFeel(this.#argument(name, keys[index]) ?? null);
      return fitPlain(given, type) ?? given;
    });
    const result = target.callPositional(args);
    if (!(result instanceof CallFailure)) return result;
    return fail(this.#place(element), `“${element.name}”：${result.zh}`, `"${element.name}": ${result.en}`);
  }
}

/** Keys of what a service takes, in the order of its parameters (DMN 1.5, 10.4). */
function parametersOf({ lists }: ServiceUnit): string[] {
  return [...lists.inputData, ...lists.inputDecisions];
}
