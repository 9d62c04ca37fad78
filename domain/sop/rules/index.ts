import type { Rule } from '../check/rule.ts';
import { adHocEndEvent } from './ad-hoc-end-event.ts';
import { adHocStartEvent } from './ad-hoc-start-event.ts';
import { adHocWithoutActivity } from './ad-hoc-without-activity.ts';
import { assignmentInformal } from './assignment-informal.ts';
import { associationEnd } from './association-end.ts';
import { attributeMissing } from './attribute-missing.ts';
import { attributeTwice } from './attribute-twice.ts';
import { attributeUnknown } from './attribute-unknown.ts';
import { attributeUri } from './attribute-uri.ts';
import { attributeValue } from './attribute-value.ts';
import { attributeWord } from './attribute-word.ts';
import { bindingItem } from './binding-item.ts';
import { boundaryEventElsewhere } from './boundary-event-elsewhere.ts';
import { boundaryEventKind } from './boundary-event-kind.ts';
import { boundaryEventLeadsNowhere } from './boundary-event-leads-nowhere.ts';
import { boundaryEventMustInterrupt } from './boundary-event-must-interrupt.ts';
import { boundaryEventOnEventSubProcess } from './boundary-event-on-event-sub-process.ts';
import { boundaryEventOnOther } from './boundary-event-on-other.ts';
import { boundaryEventPlain } from './boundary-event-plain.ts';
import { boundaryEventSameCatch } from './boundary-event-same-catch.ts';
import { boundaryEventUnattached } from './boundary-event-unattached.ts';
import { callDataMismatch } from './call-data-mismatch.ts';
import { callOfItself } from './call-of-itself.ts';
import { callOfOther } from './call-of-other.ts';
import { callWithoutCalled } from './call-without-called.ts';
import { calledSopUnreleased } from './called-sop-unreleased.ts';
import { callWithoutOperation } from './call-without-operation.ts';
import { calledProcessPlainStart } from './called-process-plain-start.ts';
import { cancelBoundaryOutsideTransaction } from './cancel-boundary-outside-transaction.ts';
import { cancelEndOutsideTransaction } from './cancel-end-outside-transaction.ts';
import { captureEventUnknown } from './capture-event-unknown.ts';
import { catchEventKind } from './catch-event-kind.ts';
import { catchEventPlain } from './catch-event-plain.ts';
import { choreographyInProcess } from './choreography-in-process.ts';
import { choreographyOfChoreography } from './choreography-of-choreography.ts';
import { collaborationClosedMismatch } from './collaboration-closed-mismatch.ts';
import { collectionMismatch } from './collection-mismatch.ts';
import { compensationActivityAlone } from './compensation-activity-alone.ts';
import { compensationActivityElsewhere } from './compensation-activity-elsewhere.ts';
import { compensationActivityHidden } from './compensation-activity-hidden.ts';
import { compensationActivityNotOne } from './compensation-activity-not-one.ts';
import { compensationActivityUnknown } from './compensation-activity-unknown.ts';
import { compensationActivityUnmarked } from './compensation-activity-unmarked.ts';
import { compensationBoundaryTwice } from './compensation-boundary-twice.ts';
import { compensationBoundaryFlow } from './compensation-boundary-flow.ts';
import { compensationBoundaryHandler } from './compensation-boundary-handler.ts';
import { compensationBoundaryHandlers } from './compensation-boundary-handlers.ts';
import { compensationBoundaryInterrupts } from './compensation-boundary-interrupts.ts';
import { completionQuantity } from './completion-quantity.ts';
import { complexGatewayWithoutActivation } from './complex-gateway-without-activation.ts';
import { conditionAfterEvent } from './condition-after-event.ts';
import { conditionAfterEventGateway } from './condition-after-event-gateway.ts';
import { conditionAfterParallelGateway } from './condition-after-parallel-gateway.ts';
import { conditionAfterStartEvent } from './condition-after-start-event.ts';
import { conditionConstant } from './condition-constant.ts';
import { conditionEmpty } from './condition-empty.ts';
import { conditionEventEmpty } from './condition-event-empty.ts';
import { conditionLanguage } from './condition-language.ts';
import { conditionMissing } from './condition-missing.ts';
import { conditionNotFeel } from './condition-not-feel.ts';
import { conditionNotJuel } from './condition-not-juel.ts';
import { conditionOnlyFlow } from './condition-only-flow.ts';
import { conditionStartUnseen } from './condition-start-unseen.ts';
import { contentUnread } from './content-unread.ts';
import { correlationKeyEmpty } from './correlation-key-empty.ts';
import { dataAssociationDirection } from './data-association-direction.ts';
import { dataAssociationEnd } from './data-association-end.ts';
import { dataAssociationItem } from './data-association-item.ts';
import { dataAssociationSources } from './data-association-sources.ts';
import { dataInputWithoutSet } from './data-input-without-set.ts';
import { dataObjectReferenceName } from './data-object-reference-name.ts';
import { dataOutputWithoutSet } from './data-output-without-set.ts';
import { dataSetsOneSided } from './data-sets-one-sided.ts';
import { decisionCircular } from './decision-circular.ts';
import { decisionFaulty } from './decision-faulty.ts';
import { decisionFileMissing } from './decision-file-missing.ts';
import { decisionImportsItself } from './decision-imports-itself.ts';
import { decisionNowhere } from './decision-nowhere.ts';
import { decisionUnknown } from './decision-unknown.ts';
import { decisionUnreadable } from './decision-unreadable.ts';
import { defaultNotOutgoing } from './default-not-outgoing.ts';
import { defaultOfOther } from './default-of-other.ts';
import { defaultUnknown } from './default-unknown.ts';
import { defaultWithCondition } from './default-with-condition.ts';
import { dutyKindUnknown } from './duty-kind-unknown.ts';
import { dutyNamesItself } from './duty-names-itself.ts';
import { dutyStepNotDoneByPerson } from './duty-step-not-done-by-person.ts';
import { dutyStepUnknown } from './duty-step-unknown.ts';
import { dutyWithoutSteps } from './duty-without-steps.ts';
import { elementMissing } from './element-missing.ts';
import { elementOrder } from './element-order.ts';
import { elementTooOften } from './element-too-often.ts';
import { endEventKind } from './end-event-kind.ts';
import { endEventNotReached } from './end-event-not-reached.ts';
import { endWithoutStart } from './end-without-start.ts';
import { errorUnknown } from './error-unknown.ts';
import { escalationUnknown } from './escalation-unknown.ts';
import { eventDataCount } from './event-data-count.ts';
import { eventDataItem } from './event-data-item.ts';
import { eventDefinitionShared } from './event-definition-shared.ts';
import { eventGatewayInstantiateIncoming } from './event-gateway-instantiate-incoming.ts';
import { eventGatewayMixed } from './event-gateway-mixed.ts';
import { eventGatewayOutgoing } from './event-gateway-outgoing.ts';
import { eventGatewayParallel } from './event-gateway-parallel.ts';
import { eventGatewayReceiveBoundary } from './event-gateway-receive-boundary.ts';
import { eventGatewayTarget } from './event-gateway-target.ts';
import { eventGatewayTargetIncoming } from './event-gateway-target-incoming.ts';
import { eventSubProcessMustInterrupt } from './event-sub-process-must-interrupt.ts';
import { eventSubProcessOneStart } from './event-sub-process-one-start.ts';
import { eventSubProcessSameEvent } from './event-sub-process-same-event.ts';
import { eventSubProcessStartKind } from './event-sub-process-start-kind.ts';
import { eventSubProcessStartPlain } from './event-sub-process-start-plain.ts';
import { expressionEmpty } from './expression-empty.ts';
import { expressionInformal } from './expression-informal.ts';
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
import { flowNotImmediate } from './flow-not-immediate.ts';
import { flowNotListed } from './flow-not-listed.ts';
import { flowTwice } from './flow-twice.ts';
import { flowWithoutSource } from './flow-without-source.ts';
import { flowWithoutTarget } from './flow-without-target.ts';
import { formUnknown } from './form-unknown.ts';
import { gatewayConverging } from './gateway-converging.ts';
import { gatewayDiverging } from './gateway-diverging.ts';
import { gatewayMixed } from './gateway-mixed.ts';
import { gatewaySuperfluous } from './gateway-superfluous.ts';
import { globalConversationContent } from './global-conversation-content.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idIllegal } from './id-illegal.ts';
import { idOfDetail } from './id-of-detail.ts';
import { importFaulty } from './import-faulty.ts';
import { importIdTwice } from './import-id-twice.ts';
import { importMissing } from './import-missing.ts';
import { importNamespace } from './import-namespace.ts';
import { importSameNamespace } from './import-same-namespace.ts';
import { importUnreadable } from './import-unreadable.ts';
import { inputOptionalUnlisted } from './input-optional-unlisted.ts';
import { inputWhileExecutingUnlisted } from './input-while-executing-unlisted.ts';
import { interfaceWithoutBinding } from './interface-without-binding.ts';
import { intermediateEventWithoutIncoming } from './intermediate-event-without-incoming.ts';
import { intermediateEventWithoutOutgoing } from './intermediate-event-without-outgoing.ts';
import { laneOfOtherProcess } from './lane-of-other-process.ts';
import { linkBesideOther } from './link-beside-other.ts';
import { linkOneSided } from './link-one-sided.ts';
import { linkTargetTwice } from './link-target-twice.ts';
import { linkWithoutName } from './link-without-name.ts';
import { linkWithoutSource } from './link-without-source.ts';
import { linkWithoutTarget } from './link-without-target.ts';
import { loopInputElsewhere } from './loop-input-elsewhere.ts';
import { loopInputItem } from './loop-input-item.ts';
import { loopMaximum } from './loop-maximum.ts';
import { loopOutputItem } from './loop-output-item.ts';
import { loopWithoutEnd } from './loop-without-end.ts';
import { messageFlowEnd } from './message-flow-end.ts';
import { messageFlowEventKind } from './message-flow-event-kind.ts';
import { messageFlowOther } from './message-flow-other.ts';
import { messageFlowSamePool } from './message-flow-same-pool.ts';
import { messageFlowSource } from './message-flow-source.ts';
import { messageFlowTarget } from './message-flow-target.ts';
import { messageMissing } from './message-missing.ts';
import { messageOperationMissing } from './message-operation-missing.ts';
import { messageUnknown } from './message-unknown.ts';
import { multiInstanceBoth } from './multi-instance-both.ts';
import { multiInstanceComplexEmpty } from './multi-instance-complex-empty.ts';
import { multiInstanceWithoutCount } from './multi-instance-without-count.ts';
import { nameEnMissing } from './name-en-missing.ts';
import { nameMissing } from './name-missing.ts';
import { nodeInTwoLanes } from './node-in-two-lanes.ts';
import { nodeUnreachable } from './node-unreachable.ts';
import { nodeWithoutId } from './node-without-id.ts';
import { nodeWithoutIncoming } from './node-without-incoming.ts';
import { nodeWithoutOutgoing } from './node-without-outgoing.ts';
import { notExecuted } from './not-executed.ts';
import { operationInputItem } from './operation-input-item.ts';
import { operationInputSet } from './operation-input-set.ts';
import { operationOutputItem } from './operation-output-item.ts';
import { operationOutputSet } from './operation-output-set.ts';
import { outputOptionalUnlisted } from './output-optional-unlisted.ts';
import { outputWhileExecutingUnlisted } from './output-while-executing-unlisted.ts';
import { parallelMultipleAlone } from './parallel-multiple-alone.ts';
import { participantMultiplicity } from './participant-multiplicity.ts';
import { processEmpty } from './process-empty.ts';
import { processInTwoPools } from './process-in-two-pools.ts';
import { processNotExecutable } from './process-not-executable.ts';
import { processSeveralPlainStarts } from './process-several-plain-starts.ts';
import { processWithoutId } from './process-without-id.ts';
import { publicProcessExecutable } from './public-process-executable.ts';
import { receiveTaskDataOutputs } from './receive-task-data-outputs.ts';
import { receiveTaskInstantiateIncoming } from './receive-task-instantiate-incoming.ts';
import { receiveTaskItem } from './receive-task-item.ts';
import { receiveTaskOutputSet } from './receive-task-output-set.ts';
import { recordActUnknown } from './record-act-unknown.ts';
import { referenceDangling } from './reference-dangling.ts';
import { referenceEmpty } from './reference-empty.ts';
import { referenceOfWrongKind } from './reference-of-wrong-kind.ts';
import { referenceUnfit } from './reference-unfit.ts';
import { resourceBindingAlone } from './resource-binding-alone.ts';
import { resourceRoleBoth } from './resource-role-both.ts';
import { retryDuration } from './retry-duration.ts';
import { roleUnknown } from './role-unknown.ts';
import { scriptFormatMissing } from './script-format-missing.ts';
import { scriptFormatNotMime } from './script-format-not-mime.ts';
import { scriptLanguage } from './script-language.ts';
import { sendTaskDataInputs } from './send-task-data-inputs.ts';
import { sendTaskInputSet } from './send-task-input-set.ts';
import { sendTaskItem } from './send-task-item.ts';
import { signalMissing } from './signal-missing.ts';
import { signalUnknown } from './signal-unknown.ts';
import { signatureCount } from './signature-count.ts';
import { signatureWithoutMeaning } from './signature-without-meaning.ts';
import { signatureWithoutRoles } from './signature-without-roles.ts';
import { startEventKind } from './start-event-kind.ts';
import { startEventLeadsNowhere } from './start-event-leads-nowhere.ts';
import { startQuantity } from './start-quantity.ts';
import { startWithoutEnd } from './start-without-end.ts';
import { stepWithoutRoles } from './step-without-roles.ts';
import { subProcessDataInputs } from './sub-process-data-inputs.ts';
import { subProcessEmpty } from './sub-process-empty.ts';
import { subProcessSeveralStarts } from './sub-process-several-starts.ts';
import { subProcessStartKind } from './sub-process-start-kind.ts';
import { textFormat } from './text-format.ts';
import { throwEventKind } from './throw-event-kind.ts';
import { thrownErrorCode } from './thrown-error-code.ts';
import { thrownErrorMissing } from './thrown-error-missing.ts';
import { thrownEscalationCode } from './thrown-escalation-code.ts';
import { thrownEscalationMissing } from './thrown-escalation-missing.ts';
import { timeInformal } from './time-informal.ts';
import { timerCron } from './timer-cron.ts';
import { timerCycleWithoutWait } from './timer-cycle-without-wait.ts';
import { timerNotIso } from './timer-not-iso.ts';
import { timerSeveralTimes } from './timer-several-times.ts';
import { timerTooFar } from './timer-too-far.ts';
import { timerWithoutTime } from './timer-without-time.ts';

/** Every rule, in the order in which their findings are told. */
export const rules: readonly Rule[] = [
  idDuplicate,
  idIllegal,
  idOfDetail,
  attributeTwice,
  contentUnread,
  elementOrder,
  elementTooOften,
  elementMissing,
  attributeUnknown,
  attributeMissing,
  attributeValue,
  attributeWord,
  attributeUri,
  textFormat,
  importMissing,
  importUnreadable,
  importFaulty,
  importNamespace,
  importSameNamespace,
  importIdTwice,
  nodeWithoutId,
  processWithoutId,
  referenceOfWrongKind,
  referenceUnfit,
  referenceDangling,
  referenceEmpty,
  flowWithoutSource,
  flowWithoutTarget,
  flowJoinsOther,
  flowCrossesProcess,
  flowCrossesSubProcess,
  flowTwice,
  flowNotListed,
  flowNotImmediate,
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
  conditionStartUnseen,
  conditionLanguage,
  conditionConstant,
  conditionEmpty,
  expressionNotFeel,
  expressionInformal,
  timeInformal,
  assignmentInformal,
  expressionEmpty,
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
  intermediateEventWithoutIncoming,
  intermediateEventWithoutOutgoing,
  nodeUnreachable,
  processEmpty,
  publicProcessExecutable,
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
  linkOneSided,
  boundaryEventUnattached,
  boundaryEventSameCatch,
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
  compensationBoundaryTwice,
  compensationBoundaryInterrupts,
  compensationActivityUnmarked,
  compensationActivityAlone,
  compensationActivityElsewhere,
  compensationActivityUnknown,
  compensationActivityNotOne,
  compensationActivityHidden,
  eventGatewayOutgoing,
  eventGatewayTarget,
  eventGatewayMixed,
  eventGatewayReceiveBoundary,
  eventGatewayTargetIncoming,
  eventGatewayInstantiateIncoming,
  eventGatewayParallel,
  gatewaySuperfluous,
  gatewayConverging,
  gatewayDiverging,
  gatewayMixed,
  complexGatewayWithoutActivation,
  adHocStartEvent,
  adHocEndEvent,
  adHocWithoutActivity,
  choreographyInProcess,
  subProcessDataInputs,
  notExecuted,
  choreographyOfChoreography,
  globalConversationContent,
  collaborationClosedMismatch,
  multiInstanceWithoutCount,
  multiInstanceBoth,
  multiInstanceComplexEmpty,
  loopInputElsewhere,
  loopInputItem,
  loopOutputItem,
  resourceRoleBoth,
  resourceBindingAlone,
  loopWithoutEnd,
  loopMaximum,
  startQuantity,
  completionQuantity,
  callWithoutCalled,
  callOfOther,
  callOfItself,
  calledSopUnreleased,
  callDataMismatch,
  interfaceWithoutBinding,
  bindingItem,
  receiveTaskInstantiateIncoming,
  scriptLanguage,
  scriptFormatMissing,
  scriptFormatNotMime,
  operationInputSet,
  operationOutputSet,
  operationInputItem,
  operationOutputItem,
  sendTaskInputSet,
  sendTaskDataInputs,
  sendTaskItem,
  receiveTaskOutputSet,
  receiveTaskDataOutputs,
  receiveTaskItem,
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
  messageFlowEnd,
  messageFlowSamePool,
  messageFlowOther,
  messageFlowSource,
  messageFlowTarget,
  messageFlowEventKind,
  participantMultiplicity,
  processInTwoPools,
  nodeInTwoLanes,
  laneOfOtherProcess,
  correlationKeyEmpty,
  dataInputWithoutSet,
  dataOutputWithoutSet,
  inputOptionalUnlisted,
  inputWhileExecutingUnlisted,
  outputOptionalUnlisted,
  outputWhileExecutingUnlisted,
  dataSetsOneSided,
  dataAssociationEnd,
  dataAssociationDirection,
  dataAssociationItem,
  dataAssociationSources,
  collectionMismatch,
  dataObjectReferenceName,
  eventDataCount,
  eventDataItem,
  associationEnd,
  roleUnknown,
  formUnknown,
  recordActUnknown,
  captureEventUnknown,
  dutyStepUnknown,
  dutyStepNotDoneByPerson,
  dutyNamesItself,
  dutyWithoutSteps,
  dutyKindUnknown,
  signatureWithoutRoles,
  signatureWithoutMeaning,
  signatureCount,
  stepWithoutRoles,
  nameMissing,
  nameEnMissing,
  processNotExecutable,
  callWithoutOperation,
  retryDuration,
  decisionFileMissing,
  decisionUnknown,
  decisionNowhere,
  decisionCircular,
  decisionImportsItself,
  decisionUnreadable,
  decisionFaulty,
];
