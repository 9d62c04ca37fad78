import { BuiltinFunction } from '../builtins/builtin-function.ts';
import { builtin } from '../builtins/registry.ts';
import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { Runtime } from '../runtime.ts';
import { normalizeName } from '../values/context.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { CallFailure, FeelFunction } from '../values/function.ts';
import { type Compilation, childrenOf, type Lexical, nameOf, part, partsOf } from './compilation.ts';
import { type Code, constant, type Evaluate, type Frame, nullBecause } from './frame.ts';

type Arguments = (frame: Frame, callee: FeelFunction) => FeelValue | CallFailure;

/** `f(a, b)` and `f(x: a, y: b)` (DMN 1.5, table 60). A variable that is no function leaves the built-in visible. */
export function invocation(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const calleeNode = part(node, 0);
  const name = nameOf(compilation, calleeNode);
  const fallback = calleeNode.name === 'VariableName' ? (builtin(normalizeName(name)) ?? null) : null;
  const callee = compilation.compile(calleeNode, lexical).run;
  const args = argumentsOf(compilation, node, lexical).call;
  const resolve: Evaluate = (frame) => {
    const value = callee(frame);
    return value instanceof FeelFunction ? value : fallback;
  };
  return { run: (frame) => invoke(resolve(frame), args, frame, node, name) };
}

/** `date(…)`, `time(…)`, `date and time(…)`, `duration(…)`: known beforehand when their arguments are. */
export function dateTimeLiteral(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const first = part(node, 0);
  if (first.name === 'AtLiteral') return compilation.compile(first, lexical);
  const name = nameOf(compilation, first);
  const callee = builtin(normalizeName(name)) ?? null;
  const args = argumentsOf(compilation, node, lexical);
  const run: Evaluate = (frame) => invoke(callee, args.call, frame, node, name);
  if (!args.constant) return { run };
  const value = run({ runtime: new Runtime(EMPTY_SCOPE, { now: '1970-01-01T00:00:00Z', zone: 'UTC' }), locals: null });
  return value === null ? { run } : constant(value);
}

/** Built-ins for which null is an answer like any other. */
const answeringNull = new Set(['get value', 'not', 'all', 'any', 'string', 'min', 'max', 'sum']);

const EMPTY_SCOPE = { get: () => undefined, has: () => false };

function invoke(callee: FeelValue, args: Arguments, frame: Frame, node: SyntaxNode, name: string): FeelValue {
  if (!(callee instanceof FeelFunction)) {
    return nullBecause(frame, node, { zh: `“${name}”不是函数`, en: `"${name}" is no function` });
  }
  const result = args(frame, callee);
  if (result === null && callee instanceof BuiltinFunction && !answeringNull.has(callee.name)) {
    return nullBecause(frame, node, {
      zh: `${name}(…) 对这些参数没有结果，因此为 null`,
      en: `${name}(…) has no result for these arguments, so it is null`,
    });
  }
  if (!(result instanceof CallFailure)) return result;
  return nullBecause(frame, node, {
    zh: `${name}(…) 无法求值，因此为 null：${result.zh}`,
    en: `${name}(…) has no result, so it is null: ${result.en}`,
  });
}

function argumentsOf(compilation: Compilation, node: SyntaxNode, lexical: Lexical): { call: Arguments; constant: boolean } {
  const parameters = childrenOf(node).find((child) => child.name.endsWith('Parameters'));
  const parts = parameters === undefined ? [] : partsOf(parameters);
  if (parameters?.name === 'NamedParameters') return namedArguments(compilation, parts, lexical);
  const codes = parts.map((argument) => compilation.compile(argument, lexical));
  return {
    call: (frame, callee) =>
      callee.callPositional(
        codes.map((code) => code.run(frame)),
        frame.runtime,
      ),
    constant: codes.every((code) => code.constant !== undefined),
  };
}

function namedArguments(compilation: Compilation, parts: SyntaxNode[], lexical: Lexical) {
  const named = parts.map((argument) => ({
    name: normalizeName(nameOf(compilation, part(argument, 0))),
    code: compilation.compile(part(argument, 1), lexical),
  }));
  const call: Arguments = (frame, callee) =>
    callee.callNamed(new Map(named.map(({ name, code }) => [name, code.run(frame)])), frame.runtime);
  return { call, constant: named.every(({ code }) => code.constant !== undefined) };
}
