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

const patient = '<vouch:retry attempts="20" initial="PT0.1S" heartbeat="PT1S" timeout="PT1M"/>';

/** Those that call the outside world, with calls that are tried again as soon as their worker is gone. */
export const callingCases = allCases
  .filter(({ files }) => files['process.bpmn']!.includes('</vouch:call></extensionElements>'))
  .map((one) => ({
    ...one,
    files: {
      ...one.files,
      'process.bpmn': one.files['process.bpmn']!.replaceAll('</vouch:call>', `</vouch:call>${patient}`),
    },
  }));
