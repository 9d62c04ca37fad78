import type { Rule } from '../../check/rule.ts';
import { associationEnd } from './association-end.ts';
import { collaborationClosedMismatch } from './collaboration-closed-mismatch.ts';
import { correlationKeyEmpty } from './correlation-key-empty.ts';
import { laneOfOtherProcess } from './lane-of-other-process.ts';
import { messageFlowEnd } from './message-flow-end.ts';
import { messageFlowEventKind } from './message-flow-event-kind.ts';
import { messageFlowOther } from './message-flow-other.ts';
import { messageFlowSamePool } from './message-flow-same-pool.ts';
import { messageFlowSource } from './message-flow-source.ts';
import { messageFlowTarget } from './message-flow-target.ts';
import { nodeInTwoLanes } from './node-in-two-lanes.ts';
import { participantMultiplicity } from './participant-multiplicity.ts';
import { processInTwoPools } from './process-in-two-pools.ts';

export const collaborationsRules: readonly Rule[] = [
  collaborationClosedMismatch,
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
  associationEnd,
];
