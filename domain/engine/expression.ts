import { compileExpression, type Environment, type FeelValue, isRefusal, type Scope, toPlainJson } from '../feel/index.ts';
import type { Expression } from '../sop/plan.ts';
import { Fault } from './fault.ts';

export type { Environment, FeelValue, Scope } from '../feel/index.ts';
export { fromFeel } from '../feel/index.ts';

/** An expression compiled once. Throws {@link Fault} `expression` where its text is no expression of its language. */
export interface Evaluate {
  (scope: Scope, env: Environment): FeelValue;
  /** The names it reads. */
  readonly variables: readonly string[];
}

/** Names of data that hold spaces or other special characters, each with its variable. */
export type SpecialNames = ReadonlyMap<string, string>;

const none: SpecialNames = new Map();

/**
 * The closure of an expression. A text that does not compile is found by `check`; in a run it is a fault of each
 * evaluation.
 */
export function compile({ language, source }: Expression, names: SpecialNames = none): Evaluate {
  if (language === 'text') return closure(() => source, []);
  const compiled = compileExpression(source, language, [...names.keys()]);
  if (!isRefusal(compiled)) {
    const variables = compiled.variables.map((name) => names.get(name) ?? name);
    return closure((scope, env) => compiled.evaluate(called(scope, names), env).value, variables);
  }
  const { zh, en } = compiled.message;
  return closure(() => {
    throw new Fault('expression', `${source}: ${zh} / ${en}`);
  }, []);
}

function called(scope: Scope, names: SpecialNames): Scope {
  if (names.size === 0) return scope;
  return { get: (name) => scope.get(names.get(name) ?? name), has: (name) => scope.has(names.get(name) ?? name) };
}

function closure(evaluate: (scope: Scope, env: Environment) => FeelValue, variables: readonly string[]): Evaluate {
  return Object.assign(evaluate, { variables });
}

/** A condition's value: null counts as false; what is neither true nor false is a fault. */
export function isTrue(value: FeelValue, what: string): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new Fault('expression', `${what}: 条件的值既不是真也不是假 / the condition is neither true nor false`);
}

/** Text of a value that names something: a key, a user, a code. Null where there is none. */
export function toText(value: FeelValue): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return value;
  const text = toPlainJson(value);
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}
