/** What is open: where its bracket stands, whether two dots make it a range, and whether they belong to an iteration instead. */
type Frame = { opener: number; interval: boolean; iterating: boolean };

const token = /"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\.\.|\d+(?:\.(?!\.)\d*)?|[\p{L}_?][\p{L}\p{N}_]*|\s+|./gsu;
const operatorWords = new Set(['in', 'and', 'or', 'if', 'then', 'else', 'return', 'satisfies', 'between', 'not']);

/**
 * Rewrites ranges whose brackets point outwards, `]1..10[`, into the same ranges with parentheses, `(1..10)`: the
 * grammar takes such a bracket for a filter or the end of a list when more follows. Lengths do not change.
 */
export function withoutOutwardBrackets(source: string): string {
  if (!source.includes('..') || !/\][^[\]]*\.\.|\.\.[^\])]*\[/s.test(source)) return source;
  const rewriting = new Rewriting(source);
  for (const { 0: text, index } of source.matchAll(token)) rewriting.read(text, index);
  return rewriting.text.join('');
}

/** A bracket with the start of a range behind it, and its dots. */
const startsRange = /^\]\s*(?!(?:and|between|else|in|instance|or|return|satisfies|then)\b)[\p{L}\d_?"@(.-][^[\]]*\.\./su;

class Rewriting {
  readonly text: string[];
  readonly #source: string;
  readonly #frames: Frame[] = [];
  /** What the last token that counts was: the end of an operand, and whether one that can be filtered. */
  #last: 'none' | 'literal' | 'operand' = 'none';

  constructor(source: string) {
    this.#source = source;
    this.text = source.split('');
  }

  read(text: string, at: number): void {
    if (/^(?:\s|\/\/|\/\*)/.test(text)) return;
    const top = this.#frames.at(-1);
    if (top !== undefined) note(text, top);
    if (text === '[' && top?.interval === true && this.#closes(at)) this.#close(at);
    else if (text === ']' && this.#last === 'none' && !this.#closesEmptyList(at)) this.#open(at, ']');
    else if (text === '[' || text === '(' || text === '{') this.#open(at, text);
    else if (text === ']' || text === ')' || text === '}') this.#close(at);
    this.#last = lastOf(text, this.text[at]);
  }

  /** Whether a `[` ends a range: after a literal always, after a name unless a filter follows. */
  #closes(at: number): boolean {
    if (this.#last === 'literal') return true;
    return this.#last === 'operand' && !/^\[[^[\]]*\]\s*[\])[]/s.test(this.#source.slice(at));
  }

  #closesEmptyList(at: number): boolean {
    const top = this.#frames.at(-1);
    return (
      top !== undefined &&
      this.#source.slice(top.opener + 1, at).trim() === '' &&
      this.#source[top.opener] === '[' &&
      !startsRange.test(this.#source.slice(at))
    );
  }

  #open(at: number, bracket: string): void {
    this.#frames.push({ opener: at, interval: false, iterating: false });
    if (bracket === ']') this.text[at] = '(';
  }

  #close(at: number): void {
    this.#frames.pop();
    if (this.#source[at] === '[') this.text[at] = ')';
  }
}

/** `for i in 1..n return …` has two dots that are no range's. */
function note(text: string, frame: Frame): void {
  if (text === '..') frame.interval ||= !frame.iterating;
  else if (/^(?:for|some|every)$/.test(text)) frame.iterating = true;
  else if (/^(?:return|satisfies)$/.test(text)) frame.iterating = false;
}

function lastOf(text: string, written: string | undefined): 'none' | 'literal' | 'operand' {
  if (/^["\d]/.test(text)) return 'literal';
  if (written === ')' || text === '}') return text === ')' ? 'literal' : 'operand';
  if (text === ']') return written === '(' ? 'none' : 'operand';
  return /^[\p{L}_?]/u.test(text) && !operatorWords.has(text) ? 'operand' : 'none';
}
