import { unaryTest } from 'feelin';
import { evaluateDecision, isDmnRefusal, parseDmn } from '../../domain/dmn/index.ts';
import { toPlainJson } from '../../domain/feel/index.ts';
import { readOptions } from '../options.ts';
import { atLeast, type Bench } from '../report.ts';
import { median, ratioOfRounds, round } from '../statistics.ts';
import { type Case, cases, dmnFile, inputs, type Rule, rules } from './price-table.ts';

type Decide = (one: Case) => number;

/**
 * Evaluations a second of a decision table of 1,000 rules: compiled by us, and interpreted rule by rule with `feelin` until
 * one matches. Options: `--cases` of each round, `--repeats` of ours, which are too quick to time once, `--rounds`.
 */
export const bench: Bench = async (args, progress) => {
  const options = readOptions(args, { cases: 40, repeats: 50, rounds: 7 });
  const table = rules();
  const given = cases(options.cases);
  const began = performance.now();
  const ours = compiled(table);
  ours(given[0]!);
  const compileMs = performance.now() - began;
  const theirs = interpreted(table);
  for (const one of given)
    if (ours(one) !== theirs(one)) throw new Error(`${JSON.stringify(one)}: ${ours(one)} and ${theirs(one)}`);
  const rates: { ours: number[]; feelin: number[] } = { ours: [], feelin: [] };
  for (let n = 1; n <= options.rounds; n++) {
    rates.ours.push(perSecond(ours, given, options.repeats));
    rates.feelin.push(perSecond(theirs, given, 1));
    progress(`round ${n}: ours ${round(rates.ours.at(-1)!, 0)}, feelin ${round(rates.feelin.at(-1)!, 1)} evaluations/s`);
  }
  return {
    aims: [
      atLeast(
        'evaluations/s of 1,000 rules, compiled to feelin rule by rule, at least',
        '×',
        ratioOfRounds(rates.ours, rates.feelin),
        20,
      ),
    ],
    figures: {
      rules: table.length,
      evaluations_per_s: { ours: round(median(rates.ours), 0), feelin: round(median(rates.feelin), 1) },
      read_and_compile_ms: round(compileMs, 1),
    },
  };
};

function compiled(table: Rule[]): Decide {
  const model = parseDmn(dmnFile(table));
  if (isDmnRefusal(model)) throw new Error(model.message.en);
  const env = { now: '2026-01-01T00:00:00.000Z', zone: 'UTC' };
  return (one) => {
    const { value, errors } = evaluateDecision(model, 'price', { ...one }, env);
    if (errors.length > 0) throw new Error(errors[0]!.message.en);
    return Number(toPlainJson(value));
  };
}

function interpreted(table: Rule[]): Decide {
  return (one) => {
    const values = inputs.map((name) => ({ '?': one[name] }));
    const hit = table.find(({ tests }) => tests.every((test, n) => unaryTest(test, values[n]).value === true));
    return hit?.output ?? Number.NaN;
  };
}

function perSecond(decide: Decide, given: Case[], repeats: number): number {
  const began = performance.now();
  for (let n = 0; n < repeats; n++) for (const one of given) decide(one);
  return (given.length * repeats * 1000) / (performance.now() - began);
}
