import type { FeelValue } from '../../feel/index.ts';
import { FeelContext } from '../../feel/values/context.ts';
import { type Boxed, fail, type Place } from '../boxed/place.ts';
import { runtimeAt, type Site } from '../boxed/site.ts';
import { childrenOf, type XmlElement } from '../xml/read-xml.ts';
import { emptySet, intersect, members } from './bit-set.ts';
import { type ColumnIndex, indexColumn } from './column-index.ts';
import { asksForPriority, type Hit, settle, stopsAtFirst } from './hit-policy.ts';
import { compileInput, compileOutput, type InputColumn, type OutputColumn } from './columns.ts';
import { compileRule, type Rule } from './rule.ts';

type Table = {
  readonly policy: string;
  readonly aggregation: string | undefined;
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  readonly rules: readonly Rule[];
  readonly index: readonly ColumnIndex[];
};

/** A decision table (DMN 1.5, clause 8 and 10.3.2.10): cells compiled once, plain ones found by an index. */
export function compileTable(element: XmlElement, site: Site): Boxed {
  const inputs = childrenOf(element, 'input').map((input) => compileInput(input, site));
  const rules = childrenOf(element, 'rule').map((rule, at) => compileRule(rule, at + 1, inputs.length, site));
  const policy = element.attributes['hitPolicy'] ?? 'UNIQUE';
  const table: Table = {
    policy,
    aggregation: element.attributes['aggregation'],
    inputs,
    outputs: childrenOf(element, 'output').map((output) => compileOutput(output, site, asksForPriority(policy))),
    rules,
    index: inputs.map((_, column) => indexColumn(rules.map((rule) => rule.cells[column]?.shape ?? { kind: 'any' }))),
  };
  return (place) => evaluateTable(table, place);
}

function evaluateTable(table: Table, place: Place): FeelValue {
  const values = table.inputs.map((input) => input.read(place));
  const matching = matchingRules(table, values, place);
  if (matching.length === 0) return defaultOutput(table, place);
  const outcome = settle(
    table.policy,
    table.aggregation,
    matching.map((rule) => hitOf(table, rule, place)),
  );
  if ('zh' in outcome) return fail(place, outcome.zh, outcome.en);
  place.evaluation.matched.push({
    decision: place.element.name,
    rules: outcome.hits.map((hit) => table.rules[hit.rule]?.id ?? hit.rule + 1),
  });
  return outcome.value;
}

/** Numbers of the rules that match, ascending. */
function matchingRules(table: Table, values: readonly FeelValue[], place: Place): number[] {
  const candidates = emptySet(table.rules.length).fill(0xffffffff);
  for (const [column, index] of table.index.entries()) intersect(candidates, index.candidates(values[column] ?? null));
  const frame = { runtime: runtimeAt(place), locals: null };
  const found: number[] = [];
  for (const at of members(candidates)) {
    const rule = table.rules[at];
    if (rule === undefined) break;
    rule.broken?.(place);
    if (!rule.open.every((column) => rule.cells[column]?.test(values[column] ?? null, frame) === true)) continue;
    found.push(at);
    if (stopsAtFirst(table.policy)) break;
  }
  return found;
}

function hitOf(table: Table, at: number, place: Place): Hit {
  const rule = table.rules[at];
  const values = table.outputs.map((output, column) => output.check(rule?.outputs[column]?.(place) ?? null, place));
  const ranks = table.outputs.map((output, column) => output.rank(values[column] ?? null, place));
  return { rule: at, value: combine(table.outputs, values), ranks };
}

function combine(outputs: readonly OutputColumn[], values: readonly FeelValue[]): FeelValue {
  if (outputs.length === 1) return values[0] ?? null;
  return new FeelContext(outputs.map(({ name }, column): [string, FeelValue] => [name, values[column] ?? null]));
}

/** The default outputs where there are any; null otherwise. */
function defaultOutput(table: Table, place: Place): FeelValue {
  if (table.outputs.every((output) => output.fallback === null)) return null;
  const values = table.outputs.map((output) => output.check(output.fallback?.(place) ?? null, place));
  return combine(table.outputs, values);
}
