import { isA, isExecutable, conditionOf } from '../../check/element-kinds.ts';
import { foreignDefault } from '../../check/foreign-language.ts';
import type { Rule } from '../../check/rule.ts';

/** Nothing is said of a file whose conditions are in another language: BPMN's schema lets a condition be absent. */
export const conditionMissing: Rule = {
  id: 'condition-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.6.2 Exclusive Gateway; bpmnlint, conditional-flows',
  ofRun: true,
  message: {
    zh: '顺序流“{element}”既没有条件也不是默认流：请写上条件，或设为默认流。',
    en: 'The sequence flow "{element}" has no condition and is no default flow: give it a condition, or make it the default.',
  },
  find: ({ definitions, nodes, outgoing }) => {
    const judged = foreignDefault(definitions) === undefined ? nodes.filter(isA('exclusiveGateway')) : [];
    return judged.flatMap((gateway) => {
      const flows = outgoing(gateway);
      const decided = isExecutable(gateway) || gateway['default'] !== undefined || flows.some(conditionOf);
      if (!decided || flows.length < 2) return [];
      return flows.filter((flow) => !conditionOf(flow) && flow !== gateway['default']);
    });
  },
};
