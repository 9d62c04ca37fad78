import { type Compiled, runCode } from '../compile-feel.ts';
import type { Evaluate } from '../compile/frame.ts';
import type { Refusal } from '../refusal.ts';
import { formatValue } from '../values/format.ts';
import { parseJuel } from './parse-juel.ts';
import { JuelProblem, tokenize } from './tokens.ts';

type Piece = string | Evaluate;

/**
 * Compiles a text with `${…}` and `#{…}` expressions (Jakarta Expression Language). One expression alone is its value,
 * a text with expressions in it a string. Paths, literals, comparisons, logic, arithmetic, `empty` and `?:` are read;
 * of calls `execution.getVariable('name')` and the methods of texts, lists and maps. Anything else is a refusal.
 */
export function compileJuel(source: string): Compiled | Refusal {
  const reads = new Set<string>();
  try {
    const run = assemble(piecesOf(source, reads));
    return { variables: [...reads], evaluate: (scope, env) => runCode(run, scope, env, source.length) };
  } catch (problem) {
    if (problem instanceof JuelProblem) return refusal(problem);
    if (problem instanceof RangeError) return refusal(tooDeep(source));
    throw problem;
  }
}

function tooDeep(source: string): JuelProblem {
  return new JuelProblem({ from: 0, to: source.length }, 'the expression nests too deeply', '表达式嵌套过深');
}

function refusal({ from, to, message, zh }: JuelProblem): Refusal {
  return {
    refused: 'juel-syntax',
    from,
    to,
    message: { zh: `不是可用的 JUEL：${zh}`, en: `this JUEL cannot be used: ${message}` },
  };
}

/** The texts and expressions that follow each other; `\$` and `\#` stand for the signs themselves. */
function piecesOf(source: string, reads: Set<string>): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  for (let at = 0; at < source.length;) {
    if (/^\\[$#]\{/.test(source.slice(at, at + 3))) {
      text += source.slice(at + 1, at + 3);
      at += 3;
    } else if (/^[$#]\{/.test(source.slice(at, at + 2))) {
      if (text !== '') pieces.push(text);
      text = '';
      const tokens = tokenize(source, at + 2);
      pieces.push(parseJuel({ tokens, at: 0, reads }));
      at = tokens.at(-1)?.to ?? source.length;
    } else text += source[at++] ?? '';
  }
  return text === '' ? pieces : [...pieces, text];
}

function assemble(pieces: Piece[]): Evaluate {
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'function') return only;
  return (frame) =>
    pieces
      .map((piece) => (typeof piece === 'string' ? piece : piece(frame)))
      .map((value) => (value === null ? '' : formatValue(value)))
      .join('');
}
