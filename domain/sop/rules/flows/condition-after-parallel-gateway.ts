import { isA, conditionOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const conditionAfterParallelGateway: Rule = {
  id: 'condition-after-parallel-gateway',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.13 Sequence Flow',
  message: {
    zh: '并行网关之后的顺序流“{element}”带有条件：并行网关总是走所有分支，条件不会被计算；请删除条件或改用包容网关。',
    en: 'The sequence flow "{element}" out of a parallel gateway has a condition: a parallel gateway takes every branch and evaluates none; remove the condition or use an inclusive gateway.',
  },
  find: ({ flows }) => flows.filter((flow) => conditionOf(flow) && isA('parallelGateway')(targetOf(flow, 'sourceRef'))),
};
