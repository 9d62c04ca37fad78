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

/** One case for each thing that a run can wait for: there a worker is killed at each turn, which takes seconds every time. */
const killed = new Set([
  'message start event',
  'message catch event: a message that came first waits for it',
  'timer catch event, a duration',
  'signal catch event',
  'compensation throw event: latest first',
  'timer boundary event, a cycle',
  'message event sub-process, not interrupting: each time',
  'cancel end event: what runs is ended, what is done is undone',
  'service task: its work is done by a call',
  'call activity: a timer ends the called process',
  'embedded sub-process, ended by a timer with all that waits in it',
  'multi-instance with a timer at each',
  'complex gateway: two of three, and the third resets it',
  'event-based gateway: the timer wins',
  'correlation key: a message finds the instance whose conversation it belongs to',
]);
export const killedCases = waitingCases.filter(({ name }) => killed.has(name));
