import type { TestShape } from '../../feel/compile/unary-tests.ts';
import type { Test } from '../../feel/compile/unary-tests.ts';
import { childrenOf, textOf, type XmlElement } from '../xml/read-xml.ts';
import { typed } from '../boxed/fit.ts';
import { type Boxed, failBroken, type Place } from '../boxed/place.ts';
import type { Site } from '../boxed/site.ts';
import { isIndexed } from './column-index.ts';

type Cell = { readonly test: Test; readonly shape: TestShape };

/** A compiled rule. `id` is its own, or its number from 1. */
export type Rule = {
  readonly id: string | number;
  readonly cells: readonly Cell[];
  /** Columns whose cell the index does not decide. */
  readonly open: readonly number[];
  readonly outputs: readonly Boxed[];
  /** Why it can never match, when a cell is no FEEL. */
  readonly broken: ((place: Place) => null) | null;
};

const ANYTHING: Cell = { test: () => true, shape: { kind: 'any' } };

export function compileRule(element: XmlElement, number: number, columns: number, site: Site): Rule {
  const entries = childrenOf(element, 'inputEntry');
  let broken: Rule['broken'] = null;
  const cells = Array.from({ length: columns }, (_, column): Cell => {
    const text = textOf(entries[column]);
    if (text === undefined || text === '' || text === '-') return ANYTHING;
    const compiled = site.compile(text, 'unary');
    if ('test' in compiled) return compiled;
    broken = (place) => failBroken(place, `规则 ${number}：${compiled.zh}`, `rule ${number}: ${compiled.en}`);
    return { test: () => false, shape: { kind: 'other' } };
  });
  const open = cells.flatMap(({ shape }, column) => (isIndexed(shape) ? [] : [column]));
  const outputs = childrenOf(element, 'outputEntry').map((entry) => {
    const text = textOf(entry);
    if (text === undefined || text === '' || text === '-') return () => null;
    return typed(site.expression(text), site.types.of(entry.attributes['typeRef']), text);
  });
  return { id: element.attributes['id'] ?? number, cells, open, outputs, broken };
}
