import type { Rule } from '../../check/rule.ts';
import { adHocEndEvent } from './ad-hoc-end-event.ts';
import { adHocStartEvent } from './ad-hoc-start-event.ts';
import { adHocWithoutActivity } from './ad-hoc-without-activity.ts';
import { calledProcessPlainStart } from './called-process-plain-start.ts';
import { choreographyInProcess } from './choreography-in-process.ts';
import { choreographyOfChoreography } from './choreography-of-choreography.ts';
import { eventSubProcessMustInterrupt } from './event-sub-process-must-interrupt.ts';
import { eventSubProcessOneStart } from './event-sub-process-one-start.ts';
import { eventSubProcessSameEvent } from './event-sub-process-same-event.ts';
import { eventSubProcessStartKind } from './event-sub-process-start-kind.ts';
import { eventSubProcessStartPlain } from './event-sub-process-start-plain.ts';
import { globalConversationContent } from './global-conversation-content.ts';
import { notExecuted } from './not-executed.ts';
import { processEmpty } from './process-empty.ts';
import { processNotExecutable } from './process-not-executable.ts';
import { processSeveralPlainStarts } from './process-several-plain-starts.ts';
import { publicProcessExecutable } from './public-process-executable.ts';
import { subProcessDataInputs } from './sub-process-data-inputs.ts';
import { subProcessEmpty } from './sub-process-empty.ts';
import { subProcessSeveralStarts } from './sub-process-several-starts.ts';
import { subProcessStartKind } from './sub-process-start-kind.ts';

export const processesRules: readonly Rule[] = [
  subProcessStartKind,
  eventSubProcessStartKind,
  eventSubProcessStartPlain,
  eventSubProcessOneStart,
  eventSubProcessMustInterrupt,
  eventSubProcessSameEvent,
  subProcessSeveralStarts,
  processSeveralPlainStarts,
  processEmpty,
  publicProcessExecutable,
  subProcessEmpty,
  calledProcessPlainStart,
  adHocStartEvent,
  adHocEndEvent,
  adHocWithoutActivity,
  choreographyInProcess,
  subProcessDataInputs,
  notExecuted,
  choreographyOfChoreography,
  globalConversationContent,
  processNotExecutable,
];
