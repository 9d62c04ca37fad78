import { caseFiles } from './cases/index.ts';
import { keyed, type PlayedCase } from './element-case.ts';

/** Every case under a key of its own, with the file that it stands in. */
export const allCases: (PlayedCase & { file: string })[] = Object.entries(caseFiles).flatMap(([file, cases]) =>
  cases.map((one, n) => ({ ...keyed(one, `${file}-${n + 1}`), file })),
);

/** Those that wait for something: a run of them takes more than one turn. */
export const waitingCases = allCases.filter(
  ({ given: { steps = [], outputs, errors } }) => steps.length > 0 || outputs || errors,
);

const patience = '<vouch:retry attempts="20" initial="PT0.1S" heartbeat="PT1S" timeout="PT1M"/>';

/** Cases whose calls to the outside are made again as soon as the worker that made them is gone. */
export const patient = (cases: typeof allCases): typeof allCases =>
  cases.map((one) => ({
    ...one,
    files: {
      ...one.files,
      'process.bpmn': one.files['process.bpmn']!.replaceAll('</vouch:call></ext', `</vouch:call>${patience}</ext`),
    },
  }));
