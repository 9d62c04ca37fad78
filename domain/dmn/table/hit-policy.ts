import type { FeelValue } from '../../feel/index.ts';
import { compare } from '../../feel/values/compare.ts';
import { same } from '../../feel/values/equal.ts';
import type { FeelList } from '../../feel/values/feel-value.ts';
import { type FeelNumber, finite, integer, isNumber, zero } from '../../feel/values/number.ts';

/** A rule that matched: its number and the values of its outputs. */
export type Hit = { rule: number; value: FeelValue; ranks: readonly number[] };

/** The value of the hits and which of them it comes from, or what rule of the policy they break. */
export type Outcome = { value: FeelValue; hits: readonly Hit[] } | { zh: string; en: string };

type Policy = (hits: readonly Hit[]) => Outcome;

const first = (hits: readonly Hit[]): Outcome => ({ value: hits[0]?.value ?? null, hits: hits.slice(0, 1) });
const all = (hits: readonly Hit[]): Outcome => ({ value: hits.map((hit) => hit.value), hits });

/** By the place of their values in the lists of output values, first column first. */
function byPriority(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => {
    const at = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
    return at < 0 ? a.rule - b.rule : (a.ranks[at] ?? 0) - (b.ranks[at] ?? 0);
  });
}

/** Hit policies by name (DMN 1.5, 8.2.8). */
const policies: Readonly<Record<string, Policy>> = {
  UNIQUE: (hits) =>
    hits.length < 2
      ? first(hits)
      : {
          zh: `唯一策略下有 ${hits.length} 条规则命中：${ruleNumbers(hits)}`,
          en: `the policy is unique, but ${hits.length} rules match: ${ruleNumbers(hits)}`,
        },
  ANY: (hits) =>
    hits.every((hit) => same(hit.value, hits[0]?.value ?? null))
      ? { value: hits[0]?.value ?? null, hits }
      : {
          zh: `任意策略下命中的规则结果不同：${ruleNumbers(hits)}`,
          en: `the policy is any, but matching rules differ: ${ruleNumbers(hits)}`,
        },
  FIRST: first,
  PRIORITY: (hits) => first(byPriority(hits)),
  'RULE ORDER': all,
  'OUTPUT ORDER': (hits) => all(byPriority(hits)),
  COLLECT: all,
};

function ruleNumbers(hits: readonly Hit[]): string {
  return hits.map((hit) => hit.rule + 1).join(', ');
}

const aggregators: Readonly<Record<string, (values: FeelList) => FeelValue>> = {
  SUM: (values) => overNumbers(values, (numbers) => finite(numbers.reduce((sum, n) => sum.plus(n), zero()))),
  COUNT: (values) => integer(values.length),
  MIN: (values) => extreme(values, -1),
  MAX: (values) => extreme(values, 1),
};

function overNumbers(values: FeelList, compute: (numbers: FeelNumber[]) => FeelValue): FeelValue {
  const numbers = values.filter(isNumber);
  return numbers.length === values.length ? compute(numbers) : null;
}

function extreme(values: FeelList, side: 1 | -1): FeelValue {
  return values.reduce((found, value) => {
    const order = compare(value, found);
    return order === null ? null : order === side ? value : found;
  });
}

/** Whether a table needs its hits beyond the first at all. */
export function stopsAtFirst(policy: string): boolean {
  return policy === 'FIRST';
}

/** Whether a table takes or orders its hits by the priority of their outputs. */
export function asksForPriority(policy: string): boolean {
  return policy === 'PRIORITY' || policy === 'OUTPUT ORDER';
}

/** What the hits of a table amount to; there is at least one. */
export function settle(policy: string, aggregation: string | undefined, hits: readonly Hit[]): Outcome {
  if (policy === 'COLLECT' && aggregation !== undefined) {
    const aggregate = aggregators[aggregation];
    return { value: aggregate?.(hits.map((hit) => hit.value)) ?? null, hits };
  }
  const settled = policies[policy];
  return settled?.(hits) ?? { zh: `不认识的命中策略 ${policy}`, en: `unknown hit policy ${policy}` };
}
