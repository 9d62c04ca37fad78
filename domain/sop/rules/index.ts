import type { Rule } from '../check/rule.ts';
import { attributeTwice } from './attribute-twice.ts';
import { boundaryEventElsewhere } from './boundary-event-elsewhere.ts';
import { boundaryEventKind } from './boundary-event-kind.ts';
import { boundaryEventLeadsNowhere } from './boundary-event-leads-nowhere.ts';
import { boundaryEventMustInterrupt } from './boundary-event-must-interrupt.ts';
import { boundaryEventOnEventSubProcess } from './boundary-event-on-event-sub-process.ts';
import { boundaryEventOnOther } from './boundary-event-on-other.ts';
import { boundaryEventPlain } from './boundary-event-plain.ts';
import { boundaryEventUnattached } from './boundary-event-unattached.ts';
import { calledProcessPlainStart } from './called-process-plain-start.ts';
import { cancelBoundaryOutsideTransaction } from './cancel-boundary-outside-transaction.ts';
import { cancelEndOutsideTransaction } from './cancel-end-outside-transaction.ts';
import { catchEventKind } from './catch-event-kind.ts';
import { catchEventPlain } from './catch-event-plain.ts';
import { compensationActivityAlone } from './compensation-activity-alone.ts';
import { compensationActivityElsewhere } from './compensation-activity-elsewhere.ts';
import { compensationActivityNotOne } from './compensation-activity-not-one.ts';
import { compensationActivityUnknown } from './compensation-activity-unknown.ts';
import { compensationActivityUnmarked } from './compensation-activity-unmarked.ts';
import { compensationBoundaryFlow } from './compensation-boundary-flow.ts';
import { compensationBoundaryHandler } from './compensation-boundary-handler.ts';
import { compensationBoundaryHandlers } from './compensation-boundary-handlers.ts';
import { conditionAfterEvent } from './condition-after-event.ts';
import { conditionAfterEventGateway } from './condition-after-event-gateway.ts';
import { conditionAfterParallelGateway } from './condition-after-parallel-gateway.ts';
import { conditionAfterStartEvent } from './condition-after-start-event.ts';
import { conditionEmpty } from './condition-empty.ts';
import { conditionLanguage } from './condition-language.ts';
import { conditionMissing } from './condition-missing.ts';
import { conditionNotFeel } from './condition-not-feel.ts';
import { conditionNotJuel } from './condition-not-juel.ts';
import { conditionOnlyFlow } from './condition-only-flow.ts';
import { contentUnread } from './content-unread.ts';
import { defaultNotOutgoing } from './default-not-outgoing.ts';
import { defaultOfOther } from './default-of-other.ts';
import { defaultUnknown } from './default-unknown.ts';
import { defaultWithCondition } from './default-with-condition.ts';
import { endEventKind } from './end-event-kind.ts';
import { endEventNotReached } from './end-event-not-reached.ts';
import { endWithoutStart } from './end-without-start.ts';
import { eventDefinitionShared } from './event-definition-shared.ts';
import { eventSubProcessMustInterrupt } from './event-sub-process-must-interrupt.ts';
import { eventSubProcessOneStart } from './event-sub-process-one-start.ts';
import { eventSubProcessSameEvent } from './event-sub-process-same-event.ts';
import { eventSubProcessStartKind } from './event-sub-process-start-kind.ts';
import { eventSubProcessStartPlain } from './event-sub-process-start-plain.ts';
import { expressionNotFeel } from './expression-not-feel.ts';
import { flowCrossesProcess } from './flow-crosses-process.ts';
import { flowCrossesSubProcess } from './flow-crosses-sub-process.ts';
import { flowFromEndEvent } from './flow-from-end-event.ts';
import { flowFromLinkThrow } from './flow-from-link-throw.ts';
import { flowIntoBoundaryEvent } from './flow-into-boundary-event.ts';
import { flowIntoLinkCatch } from './flow-into-link-catch.ts';
import { flowIntoStartEvent } from './flow-into-start-event.ts';
import { flowJoinsCompensationActivity } from './flow-joins-compensation-activity.ts';
import { flowJoinsEventSubProcess } from './flow-joins-event-sub-process.ts';
import { flowJoinsOther } from './flow-joins-other.ts';
import { flowNotListed } from './flow-not-listed.ts';
import { flowTwice } from './flow-twice.ts';
import { flowWithoutSource } from './flow-without-source.ts';
import { flowWithoutTarget } from './flow-without-target.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idIllegal } from './id-illegal.ts';
import { linkBesideOther } from './link-beside-other.ts';
import { linkTargetTwice } from './link-target-twice.ts';
import { linkWithoutName } from './link-without-name.ts';
import { linkWithoutSource } from './link-without-source.ts';
import { linkWithoutTarget } from './link-without-target.ts';
import { nodeUnreachable } from './node-unreachable.ts';
import { nodeWithoutId } from './node-without-id.ts';
import { nodeWithoutIncoming } from './node-without-incoming.ts';
import { nodeWithoutOutgoing } from './node-without-outgoing.ts';
import { parallelMultipleAlone } from './parallel-multiple-alone.ts';
import { processEmpty } from './process-empty.ts';
import { processSeveralPlainStarts } from './process-several-plain-starts.ts';
import { processWithoutId } from './process-without-id.ts';
import { referenceDangling } from './reference-dangling.ts';
import { referenceOfWrongKind } from './reference-of-wrong-kind.ts';
import { startEventKind } from './start-event-kind.ts';
import { startEventLeadsNowhere } from './start-event-leads-nowhere.ts';
import { startWithoutEnd } from './start-without-end.ts';
import { subProcessEmpty } from './sub-process-empty.ts';
import { subProcessSeveralStarts } from './sub-process-several-starts.ts';
import { subProcessStartKind } from './sub-process-start-kind.ts';
import { throwEventKind } from './throw-event-kind.ts';

/** Every rule, in the order in which their findings are told. */
export const rules: readonly Rule[] = [
  idDuplicate,
  idIllegal,
  attributeTwice,
  contentUnread,
  nodeWithoutId,
  processWithoutId,
  referenceOfWrongKind,
  referenceDangling,
  flowWithoutSource,
  flowWithoutTarget,
  flowJoinsOther,
  flowCrossesProcess,
  flowCrossesSubProcess,
  flowTwice,
  flowNotListed,
  flowIntoStartEvent,
  flowFromEndEvent,
  flowIntoBoundaryEvent,
  flowJoinsEventSubProcess,
  flowJoinsCompensationActivity,
  flowFromLinkThrow,
  flowIntoLinkCatch,
  conditionAfterParallelGateway,
  conditionAfterEventGateway,
  conditionAfterStartEvent,
  conditionAfterEvent,
  conditionOnlyFlow,
  conditionMissing,
  defaultUnknown,
  defaultNotOutgoing,
  defaultWithCondition,
  defaultOfOther,
  conditionNotFeel,
  conditionNotJuel,
  conditionLanguage,
  conditionEmpty,
  expressionNotFeel,
  startEventKind,
  subProcessStartKind,
  eventSubProcessStartKind,
  eventSubProcessStartPlain,
  eventSubProcessOneStart,
  eventSubProcessMustInterrupt,
  eventSubProcessSameEvent,
  subProcessSeveralStarts,
  processSeveralPlainStarts,
  startEventLeadsNowhere,
  endEventNotReached,
  endWithoutStart,
  startWithoutEnd,
  nodeWithoutIncoming,
  nodeWithoutOutgoing,
  nodeUnreachable,
  processEmpty,
  subProcessEmpty,
  calledProcessPlainStart,
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
  boundaryEventUnattached,
  boundaryEventOnOther,
  boundaryEventOnEventSubProcess,
  boundaryEventElsewhere,
  boundaryEventKind,
  boundaryEventPlain,
  boundaryEventLeadsNowhere,
  boundaryEventMustInterrupt,
  cancelBoundaryOutsideTransaction,
  compensationBoundaryFlow,
  compensationBoundaryHandler,
  compensationBoundaryHandlers,
  compensationActivityUnmarked,
  compensationActivityAlone,
  compensationActivityElsewhere,
  compensationActivityUnknown,
  compensationActivityNotOne,
];
