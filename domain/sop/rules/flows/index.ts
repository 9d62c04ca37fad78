import type { Rule } from '../../check/rule.ts';
import { conditionAfterEvent } from './condition-after-event.ts';
import { conditionAfterEventGateway } from './condition-after-event-gateway.ts';
import { conditionAfterParallelGateway } from './condition-after-parallel-gateway.ts';
import { conditionAfterStartEvent } from './condition-after-start-event.ts';
import { conditionMissing } from './condition-missing.ts';
import { conditionOnlyFlow } from './condition-only-flow.ts';
import { defaultNotOutgoing } from './default-not-outgoing.ts';
import { defaultOfOther } from './default-of-other.ts';
import { defaultUnknown } from './default-unknown.ts';
import { defaultWithCondition } from './default-with-condition.ts';
import { endEventNotReached } from './end-event-not-reached.ts';
import { endWithoutStart } from './end-without-start.ts';
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
import { intermediateEventWithoutIncoming } from './intermediate-event-without-incoming.ts';
import { intermediateEventWithoutOutgoing } from './intermediate-event-without-outgoing.ts';
import { nodeUnreachable } from './node-unreachable.ts';
import { nodeWithoutIncoming } from './node-without-incoming.ts';
import { nodeWithoutOutgoing } from './node-without-outgoing.ts';
import { startEventLeadsNowhere } from './start-event-leads-nowhere.ts';
import { startWithoutEnd } from './start-without-end.ts';

export const flowsRules: readonly Rule[] = [
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
  startEventLeadsNowhere,
  endEventNotReached,
  endWithoutStart,
  startWithoutEnd,
  nodeWithoutIncoming,
  nodeWithoutOutgoing,
  intermediateEventWithoutIncoming,
  intermediateEventWithoutOutgoing,
  nodeUnreachable,
];
