import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { FeelContext, normalizeName } from '../values/context.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { type Compilation, type Lexical, nameOf, part, partsOf, textOf, within } from './compilation.ts';
import { type Code, constant, EntryLocals, type Evaluate, nullBecause } from './frame.ts';
import { unescapeString } from './unescape-string.ts';

/** `[a, b, c]`. */
export function list(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const elements = partsOf(node).map((element) => compilation.compile(element, lexical));
  const constants = elements.flatMap((element) => (element.constant === undefined ? [] : [element.constant]));
  if (constants.length === elements.length) return constant(constants);
  return { run: (frame) => elements.map((element) => element.run(frame)) };
}

/** `{ key: value, … }`: an entry sees the ones before it; a key given twice makes it null (DMN 1.5, grammar rule 57). */
export function context(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const entries: { key: string; name: string; run: Evaluate }[] = [];
  // A function may call itself and what stands after it: it runs when all entries are there.
  const recursive = partsOf(node).some((entry) => part(entry, 1).name === 'FunctionDefinition');
  const keys = recursive ? partsOf(node).map((entry) => keyOf(compilation, part(entry, 0))) : [];
  let inside = recursive ? { ...within(lexical, ...keys), dynamic: true } : lexical;
  for (const entry of partsOf(node)) {
    const key = keyOf(compilation, part(entry, 0));
    entries.push({ key, name: normalizeName(key), run: compilation.compile(part(entry, 1), inside).run });
    inside = within(inside, key);
  }
  const twice = entries.find(({ key }, index) => entries.findIndex((other) => other.key === key) < index);
  if (twice !== undefined) {
    const message = { zh: `上下文中“${twice.key}”出现两次`, en: `the context has "${twice.key}" twice` };
    return { run: (frame) => nullBecause(frame, node, message) };
  }
  return {
    run: (frame) => {
      const values: [string, FeelValue][] = [];
      const locals = new EntryLocals(frame.locals);
      for (const { key, name, run } of entries) {
        const value = run({ runtime: frame.runtime, locals });
        values.push([key, value]);
        locals.add(name, value);
      }
      return new FeelContext(values);
    },
  };
}

function keyOf(compilation: Compilation, key: SyntaxNode): string {
  const [inner] = partsOf(key);
  if (inner?.name === 'StringLiteral') return unescapeString(textOf(compilation, inner).slice(1, -1));
  return nameOf(compilation, key);
}
