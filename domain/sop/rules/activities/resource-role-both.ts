import { isResourceRole } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import { child } from '../../moddle-access.ts';

export const resourceRoleBoth: Rule = {
  id: 'resource-role-both',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.1 Resource Assignment',
  message: {
    zh: '“{element}”既用 resourceRef 指定资源，又用 resourceAssignmentExpression 计算资源：请只留其中一个。',
    en: '"{element}" names a resource by its resourceRef and works one out by its resourceAssignmentExpression: keep one of the two.',
  },
  find: ({ elements }) =>
    elements.filter(
      (element) =>
        isResourceRole(element) &&
        child(element, 'resourceRef') !== undefined &&
        child(element, 'resourceAssignmentExpression') !== undefined,
    ),
};
