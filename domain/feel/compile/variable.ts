import { builtin } from '../builtins/registry.ts';
import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { toFeel } from '../state-form.ts';
import { normalizeName } from '../values/context.ts';
import { type Compilation, type Lexical, nameOf } from './compilation.ts';
import { type Code, type Evaluate, findLocal, nullBecause } from './frame.ts';

/** A name: bound around this place, or read from the scope, or a built-in function. */
export function variable(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const written = nameOf(compilation, node);
  const name = normalizeName(written);
  const bound = lexical.bound.has(name);
  if (bound && !lexical.dynamic) return { run: (frame) => findLocal(frame, name) ?? null };
  const outside = fromScope(compilation, node, written, bound);
  if (!bound && !lexical.dynamic) return { run: outside };
  return { run: (frame) => findLocal(frame, name) ?? outside(frame) };
}

function fromScope(compilation: Compilation, node: SyntaxNode, written: string, bound: boolean): Evaluate {
  const normalized = normalizeName(written);
  const name = compilation.names.get(normalized) ?? written;
  const own = builtin(normalized);
  if (!bound && (own === undefined || compilation.names.has(normalized))) compilation.reads.add(name);
  const message = { zh: `没有名为“${name}”的变量，因此为 null`, en: `there is no variable "${name}", so it is null` };
  return ({ runtime, locals }) => {
    if (runtime.scope.has(name)) return toFeel(runtime.scope.get(name) ?? null);
    return own ?? nullBecause({ runtime, locals }, node, message);
  };
}
