import { isResourceRole } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import { child, list } from '../../moddle-access.ts';

export const resourceBindingAlone: Rule = {
  id: 'resource-binding-alone',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.1 Resource Assignment',
  message: {
    zh: '“{element}”给出了资源参数，却没有用 resourceRef 指定资源：请写上 resourceRef，或删除 resourceParameterBinding。',
    en: '"{element}" binds the parameters of a resource but names none: write its resourceRef, or remove the resourceParameterBinding.',
  },
  find: ({ elements }) =>
    elements.filter(
      (element) =>
        isResourceRole(element) &&
        list(element, 'resourceParameterBindings').length > 0 &&
        child(element, 'resourceRef') === undefined,
    ),
};
