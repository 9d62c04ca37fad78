import { child } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const loopMaximum: Rule = {
  id: 'loop-maximum',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.8 Loop Characteristics',
  message: {
    zh: '循环活动“{element}”的次数上限 {maximum} 不是正整数：请改正。',
    en: 'The maximum {maximum} of the loop activity "{element}" is no positive whole number: correct it.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      const maximum = child(node, 'loopCharacteristics')?.['loopMaximum'];
      return typeof maximum !== 'number' || maximum >= 1 ? [] : [hit(node, { maximum: String(maximum) })];
    }),
};
