import { parser } from 'lezer-feel';

/** What the grammar's tracker of names knows where it is: a scope inside others. */
type Scope = { exitScope(code: string): Scope };
type Reduce = (scope: Scope, term: number, stack: { pos: number }, input: unknown) => Scope;

const interval = parser.nodeSet.types.find(({ name }) => name === 'Interval')?.id;

/**
 * Has a tracker of names leave the scope of a range in square brackets. The grammar enters one at every `[`, as for a list, and
 * stays in it where the list turns out to be a range: names behind it would be looked for in the wrong place. Answers the function
 * that must be told the text before it is read.
 */
export function leaveRanges(tracker: object): (source: string) => void {
  const tracked = tracker as { reduce: Reduce };
  const reduce = tracked.reduce;
  let reading = { source: '', openers: new Map<number, string>() };
  tracked.reduce = (scope, term, stack, input) => {
    const reduced = reduce(scope, term, stack, input);
    if (term !== interval) return reduced;
    if (reading.openers.size === 0) reading.openers = openersOf(reading.source);
    return reading.openers.get(stack.pos - 1) === '[' ? reduced.exitScope('') : reduced;
  };
  return (source) => {
    reading = { source, openers: new Map() };
  };
}

const token = /"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|./gsu;

/** The bracket that each closing one closes, by the place of that. */
function openersOf(source: string): Map<number, string> {
  const found = new Map<number, string>();
  const open: string[] = [];
  for (const { 0: text, index } of source.matchAll(token)) {
    if (text === '[' || text === '(' || text === '{') open.push(text);
    else if (text === ']' || text === ')' || text === '}') found.set(index, open.pop() ?? '');
  }
  return found;
}
