import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { normalizeName } from '../values/context.ts';
import { dateOfEpochDay, FeelDate } from '../values/date.ts';
import { type FeelList, type FeelValue, isList } from '../values/feel-value.ts';
import { integer, isNumber, safeInteger } from '../values/number.ts';
import { FeelRange } from '../values/range.ts';
import {
  type Compilation,
  childrenOf,
  type Lexical,
  nameOf,
  part,
  partsOf,
  SyntaxProblem,
  textOf,
  within,
} from './compilation.ts';
import { PartialResults } from './partial-results.ts';
import { bind, type Code, type Evaluate, type Frame, nullBecause } from './frame.ts';

/** More turns than this and an iteration is null instead of a stuck process. */
const MAX_TURNS = 1_000_000;

type Iterator = { name: string; domain: (frame: Frame) => FeelList | null };

/** `for … return …`; `partial` is the list of results so far (DMN 1.5, table 62). */
export function forExpression(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const { iterators, inside } = iteratorsOf(compilation, node, lexical);
  const body = compilation.compile(part(node, 1), within(inside, 'partial')).run;
  const usesPartial = textOf(compilation, node).includes('partial');
  return {
    run: (frame) => {
      const results = new PartialResults(usesPartial);
      const collect = (inner: Frame) => {
        const added = results.add(body(usesPartial ? bind(inner, 'partial', results.list) : inner));
        return added && results.list.length < MAX_TURNS;
      };
      return walk(iterators, 0, frame, collect) === 'done' ? results.list : notIterable(frame, node);
    },
  };
}

/**
 * `some … satisfies …` and `every … satisfies …`, three-valued (DMN 1.5, table 63). A condition that is neither true, false
 * nor null is an error, and so null.
 */
export function quantified(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const { iterators, inside } = iteratorsOf(compilation, node, lexical);
  const condition = compilation.compile(part(node, 1), inside).run;
  const decisive = childrenOf(node)[0]?.name === 'some';
  return { run: (frame) => quantify(iterators, condition, decisive, frame, node) };
}

function quantify(
  iterators: readonly Iterator[],
  condition: Evaluate,
  decisive: boolean,
  frame: Frame,
  node: SyntaxNode,
): FeelValue {
  let result: boolean | null = !decisive;
  const outcome = walk(iterators, 0, frame, (inner) => {
    const value = condition(inner);
    if (value !== !decisive) result = value === decisive ? decisive : null;
    return value === null || value === !decisive;
  });
  return outcome === 'null' ? notIterable(frame, node) : result;
}

function notIterable(frame: Frame, node: SyntaxNode): null {
  return nullBecause(frame, node, {
    zh: '只能遍历列表，或整数、日期的区间，且次数有限',
    en: 'only lists and ranges of integers or dates can be iterated, and not without end',
  });
}

/** Visits every combination, the last iterator fastest. */
function walk(
  iterators: readonly Iterator[],
  depth: number,
  frame: Frame,
  visit: (frame: Frame) => boolean,
): 'done' | 'stopped' | 'null' {
  const iterator = iterators[depth];
  if (iterator === undefined) return visit(frame) ? 'done' : 'stopped';
  const domain = iterator.domain(frame);
  if (domain === null) return 'null';
  for (const element of domain) {
    if (!frame.runtime.takeTurn()) return 'null';
    const outcome = walk(iterators, depth + 1, bind(frame, iterator.name, element), visit);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

function iteratorsOf(compilation: Compilation, node: SyntaxNode, lexical: Lexical) {
  const iterators: Iterator[] = [];
  let inside = lexical;
  for (const child of partsOf(part(node, 0))) {
    const [name, context] = partsOf(child);
    if (name === undefined || context === undefined) throw new SyntaxProblem(child, 'incomplete iterator');
    const text = nameOf(compilation, name);
    iterators.push({ name: normalizeName(text), domain: domainOf(compilation, context, within(inside, 'partial')) });
    inside = within(inside, text);
  }
  return { iterators, inside };
}

function domainOf(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Iterator['domain'] {
  if (node.name !== 'IterationContext') return listDomain(compilation.compile(node, lexical).run);
  const [first, second] = partsOf(node);
  if (first === undefined) throw new SyntaxProblem(node, 'nothing to iterate');
  const start = compilation.compile(first, lexical).run;
  if (second === undefined) return listDomain(start);
  const end = compilation.compile(second, lexical).run;
  return (frame) => steps(start(frame), end(frame));
}

function listDomain(run: Evaluate): Iterator['domain'] {
  return (frame) => {
    const value = run(frame);
    if (value === null) return null;
    if (value instanceof FeelRange) return rangeElements(value);
    return isList(value) ? value : [value];
  };
}

function rangeElements(range: FeelRange): FeelList | null {
  const all = steps(range.start, range.end);
  if (all === null) return null;
  return all.slice(range.startIncluded ? 0 : 1, range.endIncluded ? all.length : -1);
}

/** The integers or days from one value to another, downwards when the second is less. */
export function steps(start: FeelValue, end: FeelValue): FeelList | null {
  if (isNumber(start) && isNumber(end)) return count(safeInteger(start), safeInteger(end), integer);
  if (start instanceof FeelDate && end instanceof FeelDate) return count(start.epochDay, end.epochDay, dateOfEpochDay);
  return null;
}

function count(start: number | null, end: number | null, make: (value: number) => FeelValue): FeelList | null {
  if (start === null || end === null || Math.abs(end - start) >= MAX_TURNS) return null;
  const step = end < start ? -1 : 1;
  return Array.from({ length: Math.abs(end - start) + 1 }, (_, index) => make(start + index * step));
}
