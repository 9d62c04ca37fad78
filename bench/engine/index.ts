import { readFileSync } from 'node:fs';
import { readOptions } from '../options.ts';
import { atLeast, type Bench } from '../report.ts';
import { median, ratioOfRounds, round } from '../statistics.ts';
import { bpmnEngine } from './bpmn-engine.ts';
import { contest } from './contest.ts';
import { ourEngine } from './our-engine.ts';

// one branch of the inclusive gateway: where several are taken, bpmn-engine leaves the join once for each, which is not BPMN
const variables = { passed: true, sold: true, stored: false };

/**
 * Element transitions a second of the pure engine and of npm's bpmn-engine: the same file, the same number of whole runs, in
 * one process, nothing stored. Options: `--runs` of each round, `--rounds`.
 */
export const bench: Bench = async (args, progress) => {
  const options = readOptions(args, { runs: 300, rounds: 7 });
  const xml = readFileSync(new URL('order.bpmn', import.meta.url), 'utf8');
  const contestants = [await ourEngine(xml, variables), await bpmnEngine(xml, variables, 'Release')];
  const [entered, theirs] = contestants.map(({ elements }) => elements.toSorted().join(' '));
  if (entered !== theirs) throw new Error(`the engines do not enter the same elements:\n${entered}\n${theirs}`);
  const [ours, other] = await contest(contestants, options, progress);
  const ratio = ratioOfRounds(ours!.transitionsPerSecond, other!.transitionsPerSecond);
  return {
    aims: [atLeast('transitions/s, pure engine to bpmn-engine, at least', '×', ratio, 50)],
    figures: {
      transitions_per_run: contestants[0]!.elements.length,
      transitions_per_s: {
        ours: round(median(ours!.transitionsPerSecond), 0),
        bpmn_engine: round(median(other!.transitionsPerSecond), 0),
      },
      rounds: [ours, other].map((each) => each!.transitionsPerSecond.map((rate) => round(rate, 0))),
    },
  };
};
