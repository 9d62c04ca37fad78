import type { Rule } from '../check/rule.ts';
import { attributeTwice } from './attribute-twice.ts';
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
import { nodeWithoutId } from './node-without-id.ts';
import { processWithoutId } from './process-without-id.ts';
import { referenceDangling } from './reference-dangling.ts';
import { referenceOfWrongKind } from './reference-of-wrong-kind.ts';

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
];
