import type { Runtime } from '../runtime.ts';
import type { FeelType } from '../conformance/feel-type.ts';
import { normalizeName } from '../values/context.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { CallFailure, FeelFunction, type Parameter } from '../values/function.ts';
import { resultType } from './result-types.ts';
import { prepare, type Signature } from './signature.ts';

/** A built-in function: the first signature that its arguments fit, as they are or else converted. */
export class BuiltinFunction extends FeelFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly result: FeelType;
  readonly #signatures: readonly Signature[];

  constructor(name: string, signatures: readonly Signature[]) {
    super();
    this.name = name;
    this.result = resultType(name);
    this.#signatures = signatures;
    this.parameters = (signatures[0]?.parameters ?? []).map((each) => ({ name: each.name, type: each.type }));
  }

  callPositional(args: readonly FeelValue[], runtime: Runtime): FeelValue | CallFailure {
    const candidates = this.#signatures.filter((each) => takes(each, args.length));
    return this.#call(
      candidates.map((each) => [each, args] as const),
      runtime,
    );
  }

  callNamed(args: ReadonlyMap<string, FeelValue>, runtime: Runtime): FeelValue | CallFailure {
    const given = [...args.keys()];
    // before(point, range) and before(range, point) have the same names: the order written decides.
    const asWritten = (each: Signature) =>
      given.every((name, index) => normalizeName(each.parameters[index]?.name ?? '') === name);
    const signatures = [...this.#signatures.filter(asWritten), ...this.#signatures.filter((each) => !asWritten(each))];
    const candidates = signatures.flatMap((each) => {
      const ordered = orderByName(each, args);
      return ordered === null ? [] : [[each, ordered] as const];
    });
    return this.#call(candidates, runtime);
  }

  #call(candidates: (readonly [Signature, readonly (FeelValue | undefined)[]])[], runtime: Runtime) {
    let failure = new CallFailure('没有接受这些参数的调用方式', 'no way to call it takes these arguments');
    for (const convert of [false, true]) {
      for (const [signature, args] of candidates) {
        const prepared = prepare(signature, args, convert);
        if (!(prepared instanceof CallFailure)) return signature.apply(prepared.args, runtime);
        failure = prepared;
      }
    }
    return failure;
  }
}

function takes(signature: Signature, count: number): boolean {
  const required = signature.parameters.filter((each) => !each.optional).length - (signature.variadic ? 1 : 0);
  return count >= Math.max(required, signature.variadic ? 1 : 0) && (signature.variadic || count <= signature.parameters.length);
}

/** Arguments in the order of the parameters; one that is not given is null (DMN 1.5, 10.3.2.13.5), and none of a variadic. */
function orderByName(signature: Signature, args: ReadonlyMap<string, FeelValue>): (FeelValue | undefined)[] | null {
  const names = signature.parameters.map((each) => normalizeName(each.name));
  return [...args.keys()].every((name) => names.includes(name))
    ? names.map((name, index) => args.get(name) ?? missing(signature, index))
    : null;
}

function missing(signature: Signature, index: number): null | undefined {
  return signature.variadic && index === signature.parameters.length - 1 ? undefined : null;
}
