import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { type FeelList, type FeelValue, isList } from '../values/feel-value.ts';
import { type FeelNumber, isNumber, safeInteger } from '../values/number.ts';
import { type Compilation, type Lexical, part, within } from './compilation.ts';
import { type Code, ElementLocals, type Evaluate, type Frame, nullBecause } from './frame.ts';

/** `list[n]` counts from 1, or from the end when negative; `list[condition]` keeps what makes it true (DMN 1.5, table 66). */
export function filter(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const source = compilation.compile(part(node, 0), lexical).run;
  const condition = compilation.compile(part(node, 1), { ...within(lexical, 'item'), dynamic: true });
  return {
    run: (frame) => {
      const value = source(frame);
      if (value === null) return null;
      return filterList(isList(value) ? value : [value], condition, frame, node);
    },
  };
}

function filterList(list: FeelList, condition: Code, frame: Frame, node: SyntaxNode): FeelValue {
  const first = condition.constant ?? inElement(condition.run, list[0] ?? null, frame);
  if (isNumber(first)) return elementAt(list, first) ?? outside(frame, node);
  const kept: FeelValue[] = [];
  for (const [index, element] of list.entries()) {
    const verdict = index === 0 ? first : inElement(condition.run, element, frame);
    if (verdict !== null && typeof verdict !== 'boolean') return undecided(frame, node);
    if (verdict === true) kept.push(element);
  }
  return kept;
}

function undecided(frame: Frame, node: SyntaxNode): null {
  return nullBecause(frame, node, { zh: '筛选条件必须是布尔值或序号', en: 'a filter must be a boolean or an index' });
}

function inElement(run: Evaluate, element: FeelValue, frame: Frame): FeelValue {
  return run({ runtime: frame.runtime, locals: new ElementLocals(element, frame.locals) });
}

function elementAt(list: FeelList, index: FeelNumber): FeelValue | undefined {
  const position = safeInteger(index);
  if (position === null || position === 0) return undefined;
  return list[position > 0 ? position - 1 : list.length + position];
}

function outside(frame: Frame, node: SyntaxNode): null {
  return nullBecause(frame, node, { zh: '列表没有这个序号的元素', en: 'the list has no element at this index' });
}
