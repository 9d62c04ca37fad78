import { type Compilation, OUTERMOST, SyntaxProblem } from './compile/compilation.ts';
import { compileNode } from './compile/expression.ts';
import type { Code, Evaluate } from './compile/frame.ts';
import { matches, type Test, type TestShape, unaryTests } from './compile/unary-tests.ts';
import { type Dialect, type FeelParser, feelParser, type Parsed, type Shape } from './grammar/parse-feel.ts';
import type { Message, Refusal } from './refusal.ts';
import { type Environment, type FeelResult, Runtime, type Scope } from './runtime.ts';
import { toFeel } from './state-form.ts';
import type { FeelType } from './conformance/feel-type.ts';
import type { Fit } from './values/function.ts';

export type { Dialect } from './grammar/parse-feel.ts';

/** An expression ready to run any number of times. */
export type Compiled = {
  /** `env.now` is an ISO 8601 instant in UTC and `env.zone` an IANA zone; `now()` and `today()` read nothing else. */
  evaluate(scope: Scope, env: Environment): FeelResult;
  /** The names it reads from the scope. */
  readonly variables: readonly string[];
};

/** What a caller inside the domain needs beyond {@link Compiled}: the closure itself and what is known of it. */
export type CompiledCode = Compiled & { readonly code: Code; readonly test: Test; readonly shape: TestShape };

/** Where the names and types of an expression come from, for callers that compile many against the same. */
export type CompileSite = {
  parser: FeelParser;
  typeOf: (name: string) => FeelType | undefined;
  /** How a value is made to fit such a type, where its values are restricted. */
  fitOf?: (name: string) => Fit | undefined;
};

type Options = { dialect?: Dialect; names?: readonly string[] };

/**
 * Compiles FEEL: an expression, or the unary tests of a decision table's cell, whose input is the variable `?`.
 * `names` are the variables it may read; those with spaces or special characters are only read as one name when
 * they are given here. A text that is no FEEL is a {@link Refusal} with the place.
 */
export function compileFeel(source: string, options: Options = {}): Compiled | Refusal {
  return compileAt(source, options.dialect ?? 'expression', siteOf(options.names ?? []));
}

function siteOf(names: readonly string[]): CompileSite {
  const shape: Shape = Object.fromEntries(names.filter((name) => name !== '?').map((name) => [name, null]));
  return { parser: names.length === 0 ? PLAIN : feelParser(shape), typeOf: () => undefined };
}

const PLAIN = feelParser({});

/** The names of the scope that an expression reads; empty for a text that is no FEEL. */
export function variablesOf(source: string, names: readonly string[] = []): string[] {
  const compiled = compileFeel(source, { names });
  return 'refused' in compiled ? [] : [...compiled.variables];
}

/** Compiles against names and types that are kept for many expressions. */
export function compileAt(source: string, dialect: Dialect, site: CompileSite): CompiledCode | Refusal {
  try {
    const parsed = site.parser.parse(source, dialect);
    return parsed.error === null ? assemble(source, dialect, site, parsed) : refusal(source, parsed.error);
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return refusal(source, problem);
    if (problem instanceof RangeError) return refusal(source, { from: 0, to: source.length });
    throw problem;
  }
}

function assemble(source: string, dialect: Dialect, site: CompileSite, parsed: Parsed): CompiledCode {
  const compilation: Compilation = {
    source,
    names: site.parser.names,
    reads: new Set(),
    typeOf: site.typeOf,
    fitOf: (name) => site.fitOf?.(name),
    rangeTypes: parsed.rangeTypes,
    compile: (node, lexical) => compileNode(compilation, node, lexical),
  };
  const { code, test, shape } = dialect === 'unary' ? unaryCode(compilation, parsed) : expressionCode(compilation, parsed);
  return {
    code,
    test,
    shape,
    variables: [...compilation.reads].filter((name) => name !== '?'),
    evaluate: (scope, env) => runCode(code.run, scope, env, source.length),
  };
}

type Pieces = { code: Code; test: Test; shape: TestShape };

function expressionCode(compilation: Compilation, parsed: Parsed): Pieces {
  const code = compileNode(compilation, parsed.top, OUTERMOST);
  return { code, test: (value, frame) => matches(value, code.run(frame)), shape: { kind: 'other' } };
}

function unaryCode(compilation: Compilation, parsed: Parsed): Pieces {
  const { test, shape } = unaryTests(compilation, parsed.top, OUTERMOST);
  const run: Evaluate = (frame) => test(toFeel(frame.runtime.scope.get('?') ?? null), frame);
  return { code: { run }, test, shape };
}

const TOO_DEEP: Message = {
  zh: '表达式嵌套或递归过深，因此为 null',
  en: 'the expression nests or recurses too deeply, so it is null',
};

/** Runs a closure from the outermost place; running too deep makes it null. */
export function runCode(run: Evaluate, scope: Scope, env: Environment, length: number): FeelResult {
  const runtime = new Runtime(scope, env);
  try {
    return { value: run({ runtime, locals: null }), warnings: runtime.warnings };
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    return { value: null, warnings: [...runtime.warnings, { message: TOO_DEEP, from: 0, to: length }] };
  }
}

function refusal(source: string, at: { from: number; to: number }): Refusal {
  const shown = source.slice(at.from, Math.min(source.length, Math.max(at.to, at.from + 20)));
  const place = shown === '' ? { zh: '末尾', en: 'its end' } : { zh: `“${shown}”处`, en: `"${shown}"` };
  return {
    refused: 'feel-syntax',
    from: at.from,
    to: at.to,
    message: {
      zh: `不是有效的 FEEL：第 ${at.from + 1} 个字符${place.zh}有误，请检查写法`,
      en: `this is no valid FEEL: check it at character ${at.from + 1}, ${place.en}`,
    },
  };
}
