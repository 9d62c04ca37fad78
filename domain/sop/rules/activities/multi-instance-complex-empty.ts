import { child, list, text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const multiInstanceComplexEmpty: Rule = {
  id: 'multi-instance-complex-empty',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.8 Loop Characteristics',
  message: {
    zh: '多实例活动“{element}”的 behavior 是 Complex，但没有写明何时抛出什么事件：请写上 complexBehaviorDefinition。',
    en: 'The multi-instance activity "{element}" has the behavior Complex but does not say when it throws which event: write a complexBehaviorDefinition.',
  },
  find: ({ nodes }) =>
    nodes.filter((node) => {
      const loop = child(node, 'loopCharacteristics');
      return loop !== undefined && text(loop, 'behavior') === 'Complex' && list(loop, 'complexBehaviorDefinition').length === 0;
    }),
};
