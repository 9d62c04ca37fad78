import type { Rule } from '../../check/rule.ts';
import { complexGatewayWithoutActivation } from './complex-gateway-without-activation.ts';
import { eventGatewayInstantiateIncoming } from './event-gateway-instantiate-incoming.ts';
import { eventGatewayMixed } from './event-gateway-mixed.ts';
import { eventGatewayOutgoing } from './event-gateway-outgoing.ts';
import { eventGatewayParallel } from './event-gateway-parallel.ts';
import { eventGatewayReceiveBoundary } from './event-gateway-receive-boundary.ts';
import { eventGatewayTarget } from './event-gateway-target.ts';
import { eventGatewayTargetIncoming } from './event-gateway-target-incoming.ts';
import { gatewayConverging } from './gateway-converging.ts';
import { gatewayDiverging } from './gateway-diverging.ts';
import { gatewayMixed } from './gateway-mixed.ts';
import { gatewaySuperfluous } from './gateway-superfluous.ts';

export const gatewaysRules: readonly Rule[] = [
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
];
