import type { Rule } from '../../check/rule.ts';
import { cancelEndOutsideTransaction } from './cancel-end-outside-transaction.ts';
import { catchEventKind } from './catch-event-kind.ts';
import { catchEventPlain } from './catch-event-plain.ts';
import { conditionEventEmpty } from './condition-event-empty.ts';
import { conditionStartUnseen } from './condition-start-unseen.ts';
import { endEventKind } from './end-event-kind.ts';
import { errorUnknown } from './error-unknown.ts';
import { escalationUnknown } from './escalation-unknown.ts';
import { eventDataCount } from './event-data-count.ts';
import { eventDataItem } from './event-data-item.ts';
import { eventDefinitionShared } from './event-definition-shared.ts';
import { linkBesideOther } from './link-beside-other.ts';
import { linkOneSided } from './link-one-sided.ts';
import { linkTargetTwice } from './link-target-twice.ts';
import { linkWithoutName } from './link-without-name.ts';
import { linkWithoutSource } from './link-without-source.ts';
import { linkWithoutTarget } from './link-without-target.ts';
import { messageMissing } from './message-missing.ts';
import { messageOperationMissing } from './message-operation-missing.ts';
import { messageUnknown } from './message-unknown.ts';
import { parallelMultipleAlone } from './parallel-multiple-alone.ts';
import { signalMissing } from './signal-missing.ts';
import { signalUnknown } from './signal-unknown.ts';
import { startEventKind } from './start-event-kind.ts';
import { throwEventKind } from './throw-event-kind.ts';
import { thrownErrorCode } from './thrown-error-code.ts';
import { thrownErrorMissing } from './thrown-error-missing.ts';
import { thrownEscalationCode } from './thrown-escalation-code.ts';
import { thrownEscalationMissing } from './thrown-escalation-missing.ts';
import { timerCron } from './timer-cron.ts';
import { timerCycleWithoutWait } from './timer-cycle-without-wait.ts';
import { timerNotIso } from './timer-not-iso.ts';
import { timerSeveralTimes } from './timer-several-times.ts';
import { timerTooFar } from './timer-too-far.ts';
import { timerWithoutTime } from './timer-without-time.ts';

export const eventsRules: readonly Rule[] = [
  conditionStartUnseen,
  startEventKind,
  endEventKind,
  catchEventKind,
  throwEventKind,
  catchEventPlain,
  eventDefinitionShared,
  parallelMultipleAlone,
  cancelEndOutsideTransaction,
  linkWithoutName,
  linkWithoutTarget,
  linkTargetTwice,
  linkWithoutSource,
  linkBesideOther,
  linkOneSided,
  messageUnknown,
  signalUnknown,
  errorUnknown,
  escalationUnknown,
  messageMissing,
  messageOperationMissing,
  signalMissing,
  thrownErrorMissing,
  thrownEscalationMissing,
  thrownErrorCode,
  thrownEscalationCode,
  conditionEventEmpty,
  timerWithoutTime,
  timerSeveralTimes,
  timerNotIso,
  timerCron,
  timerTooFar,
  timerCycleWithoutWait,
  eventDataCount,
  eventDataItem,
];
