import { isA } from '../../check/element-kinds.ts';
import { list } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const dataOutputWithoutSet: Rule = {
  id: 'data-output-without-set',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling',
  message: {
    zh: '数据输出“{element}”不在任何输出集合里：请列入一个 outputSet。',
    en: 'The data output "{element}" is in no output set: list it in one.',
  },
  find: ({ elements }) => {
    const listed = new Set(elements.filter(isA('outputSet')).flatMap((set) => list(set, 'dataOutputRefs')));
    return elements.filter(
      (element) => isA('dataOutput')(element) && isA('inputOutputSpecification')(element.$parent) && !listed.has(element),
    );
  },
};
