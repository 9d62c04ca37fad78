import { isA, kindsOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const eventGatewayTarget: Rule = {
  id: 'event-gateway-target',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.6 Event-Based Gateway',
  message: {
    zh: '事件网关之后是“{element}”（{type}）：只能是捕获的消息、信号、定时、条件事件或接收任务。',
    en: 'An event-based gateway leads to "{element}" ({type}): only catching message, signal, timer and conditional events and receive tasks may follow it.',
  },
  find: ({ nodes, outgoing }) =>
    nodes.filter(isA('eventBasedGateway')).flatMap((gateway) =>
      outgoing(gateway)
        .map((flow) => targetOf(flow, 'targetRef'))
        .filter((target) => target !== undefined)
        .filter((target) => !isA('receiveTask')(target) && !awaits(target))
        .map((target) => hit(target, { type: [typeOf(target), ...kindsOf(target)].join(' ') })),
    ),
};

const allowed = new Set(['message', 'signal', 'timer', 'conditional']);

const awaits = (target: Moddle) => isA('intermediateCatchEvent')(target) && kindsOf(target).every((kind) => allowed.has(kind));
