import { hit, type Rule } from '../../check/rule.ts';

export const captureEventUnknown: Rule = {
  id: 'capture-event-unknown',
  severity: 'error',
  source: 'GS1 EPCIS 2.0, 7.4 Core Event Types',
  message: {
    zh: '“{element}”要采集的事件类型 {event} 不是 EPCIS 的五种之一：请改正。',
    en: 'The event type {event} that "{element}" captures is none of the five of EPCIS: correct it.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements).flatMap(({ id, captures = [] }) =>
      captures.filter(({ event }) => !types.has(event)).map(({ event }) => hit(id, { event })),
    ),
};

const types = new Set(['ObjectEvent', 'AggregationEvent', 'TransactionEvent', 'TransformationEvent', 'AssociationEvent']);
