import { isActivity, isA } from '../../check/element-kinds.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const defaultOfOther: Rule = {
  id: 'default-of-other',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.13 Sequence Flow',
  message: {
    zh: '“{element}”是 {type}，不能有默认流：请删除 default 属性。',
    en: '"{element}" is a {type}, which has no default flow: remove the attribute.',
  },
  find: ({ nodes }) =>
    nodes
      .filter(
        (node) =>
          !isActivity(node) && !deciding(node) && (node['default'] !== undefined || node.$attrs?.['default'] !== undefined),
      )
      .map((node) => hit(node, { type: typeOf(node) })),
};

const deciding = isA('exclusiveGateway', 'inclusiveGateway', 'complexGateway');
