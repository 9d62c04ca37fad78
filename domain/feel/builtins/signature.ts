import type { Runtime } from '../runtime.ts';
import { coerce, conforms } from '../conformance/conforms.ts';
import { ANY, type FeelType } from '../conformance/feel-type.ts';
import type { FeelContext } from '../values/context.ts';
import type { FeelDateTime } from '../values/date-time.ts';
import type { FeelDate } from '../values/date.ts';
import type { DaysTimeDuration } from '../values/duration.ts';
import type { FeelList, FeelValue } from '../values/feel-value.ts';
import { CallFailure, FeelFunction } from '../values/function.ts';
import type { FeelNumber } from '../values/number.ts';
import type { FeelRange } from '../values/range.ts';
import type { FeelTime } from '../values/time.ts';

/** A parameter of a built-in; T is what its implementation receives. */
export type BuiltinParameter<T> = {
  readonly name: string;
  readonly type: FeelType;
  /** May be left out, or given as null: the implementation receives undefined. */
  readonly optional: boolean;
  /** Receives null as null; other parameters make the call fail. */
  readonly nullable: boolean;
  readonly phantom?: T;
};

const parameter =
  <T>(type: FeelType, nullable = false) =>
  (name: string): BuiltinParameter<T> => ({ name, type, optional: false, nullable });

/** A type that only tells functions from other values; how they are called shows when they are. */
const anyFunction: FeelType = { kind: 'union', of: [{ kind: 'function', parameters: [ANY, ANY], result: ANY }] };

export const text = parameter<string>({ kind: 'string' });
export const number = parameter<FeelNumber>({ kind: 'number' });
export const list = parameter<FeelList>({ kind: 'list', of: ANY });
export const contextOf = parameter<FeelContext>({ kind: 'context', entries: new Map() });
export const range = parameter<FeelRange>({ kind: 'range', of: ANY });
export const date = parameter<FeelDate>({ kind: 'date' });
export const time = parameter<FeelTime>({ kind: 'time' });
export const dateTime = parameter<FeelDateTime>({ kind: 'date and time' });
export const daysTime = parameter<DaysTimeDuration>({ kind: 'days and time duration' });
export const callback = parameter<FeelFunction>(anyFunction);
/** Any value but null. */
export const value = parameter<Exclude<FeelValue, null>>(ANY);
/** Any value, null too. */
export const anything = parameter<FeelValue>(ANY, true);
export const day = parameter<FeelDate | FeelDateTime>({ kind: 'union', of: [{ kind: 'date' }, { kind: 'date and time' }] });

export function optional<T>(given: BuiltinParameter<T>): BuiltinParameter<T | undefined> {
  return { ...given, optional: true };
}

type Values<P extends readonly BuiltinParameter<unknown>[]> = {
  [K in keyof P]: P[K] extends BuiltinParameter<infer T> ? T : never;
};

/** One way to call a built-in. */
export type Signature = {
  readonly parameters: readonly BuiltinParameter<unknown>[];
  /** The last parameter takes all further arguments, as a list. */
  readonly variadic: boolean;
  apply(args: readonly unknown[], runtime: Runtime): FeelValue | CallFailure;
};

/** Declares a way to call a built-in; the implementation receives what the parameters let pass. */
export function signature<const P extends readonly BuiltinParameter<unknown>[]>(
  parameters: P,
  implementation: (...args: Values<P>) => FeelValue | CallFailure,
): Signature {
  return { parameters, variadic: false, apply: (args) => implementation(...(args as Values<P>)) };
}

/** One that needs the runtime: to call functions, or for the instant. */
export function runtimeSignature<const P extends readonly BuiltinParameter<unknown>[]>(
  parameters: P,
  implementation: (runtime: Runtime, ...args: Values<P>) => FeelValue | CallFailure,
): Signature {
  return { parameters, variadic: false, apply: (args, runtime) => implementation(runtime, ...(args as Values<P>)) };
}

/** Some leading parameters, then any number of arguments collected in a list. */
export function variadicSignature<const P extends readonly BuiltinParameter<unknown>[]>(
  parameters: P,
  rest: BuiltinParameter<FeelValue>,
  implementation: (...args: [...Values<P>, FeelList]) => FeelValue | CallFailure,
): Signature {
  const apply = (args: readonly unknown[]) => implementation(...(args as [...Values<P>, FeelList]));
  return { parameters: [...parameters, rest], variadic: true, apply };
}

/** Called with one list or with its elements: `sum([1, 2])`, `sum(1, 2)`. */
export function listOrElements(implementation: (elements: FeelList) => FeelValue | CallFailure): Signature[] {
  return [signature([list('list')], implementation), { ...variadicSignature([], anything('list'), implementation) }];
}

type Prepared = { args: unknown[] } | CallFailure;

/** Fits arguments to a signature; undefined for one that was not given. */
export function prepare(given: Signature, args: readonly (FeelValue | undefined)[], convert: boolean): Prepared {
  const prepared: unknown[] = [];
  const fixed = given.variadic ? given.parameters.length - 1 : given.parameters.length;
  for (const [index, expected] of given.parameters.slice(0, fixed).entries()) {
    const fitted = fit(expected, args[index], convert);
    if (fitted instanceof CallFailure) return fitted;
    prepared.push(fitted);
  }
  const last = given.parameters.at(-1);
  if (!given.variadic || last === undefined) return { args: prepared };
  const rest = args.slice(fixed).map((argument) => fit(last, argument, convert));
  return rest.find((argument) => argument instanceof CallFailure) ?? { args: [...prepared, rest] };
}

function fit(
  expected: BuiltinParameter<unknown>,
  argument: FeelValue | undefined,
  convert: boolean,
): FeelValue | undefined | CallFailure {
  if (argument === undefined)
    return expected.optional ? undefined : new CallFailure(`缺少参数 ${expected.name}`, `argument ${expected.name} is missing`);
  if (argument === null) return fitNull(expected);
  if (expected.type === anyFunction) return argument instanceof FeelFunction ? argument : wrong(expected);
  if (!convert) return conforms(argument, expected.type) ? argument : wrong(expected);
  return coerce(argument, expected.type) ?? wrong(expected);
}

function fitNull(expected: BuiltinParameter<unknown>): null | undefined | CallFailure {
  if (expected.nullable) return null;
  return expected.optional ? undefined : new CallFailure(`参数 ${expected.name} 为 null`, `argument ${expected.name} is null`);
}

function wrong(expected: BuiltinParameter<unknown>): CallFailure {
  return new CallFailure(`参数 ${expected.name} 的类型不对`, `argument ${expected.name} is of the wrong type`);
}

/** Signatures by the name of the function. */
export type Family = Readonly<Record<string, readonly Signature[]>>;
