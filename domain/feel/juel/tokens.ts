/** A piece of a JUEL expression; offsets are into the whole source. */
export type Token = { kind: 'number' | 'string' | 'name' | 'symbol' | 'end'; text: string; from: number; to: number };

/** Thrown while reading; becomes a refusal. */
export class JuelProblem extends Error {
  readonly from: number;
  readonly to: number;
  readonly zh: string;

  constructor(at: { from: number; to: number }, en: string, zh: string) {
    super(en);
    this.from = at.from;
    this.to = at.to;
    this.zh = zh;
  }
}

const lexical =
  /\s+|(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<name>[\p{L}_$][\p{L}\p{N}_$]*)|(?<symbol>==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]}])/suy;

/** Reads tokens until the `}` that closes the expression, which is the last, of kind `end`. */
export function tokenize(source: string, start: number): Token[] {
  const tokens: Token[] = [];
  lexical.lastIndex = start;
  for (;;) {
    const from = lexical.lastIndex;
    const groups = lexical.exec(source)?.groups;
    if (groups === undefined) throw unreadable(source, from);
    const to = lexical.lastIndex;
    const text = source.slice(from, to);
    if (text === '}') return [...tokens, { kind: 'end', text, from, to }];
    const kind = (['number', 'string', 'name', 'symbol'] as const).find((each) => groups[each] !== undefined);
    if (kind !== undefined) tokens.push({ kind, text, from, to });
  }
}

function unreadable(source: string, from: number): JuelProblem {
  const ended = from >= source.length;
  return new JuelProblem(
    { from, to: Math.min(source.length, from + 1) },
    ended ? 'the expression is not closed: add }' : `unexpected character ${source[from] ?? ''}`,
    ended ? '表达式没有结束，请补上 }' : `不认识的字符 ${source[from] ?? ''}`,
  );
}
