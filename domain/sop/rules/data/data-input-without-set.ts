import { isA } from '../../check/element-kinds.ts';
import { list } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const dataInputWithoutSet: Rule = {
  id: 'data-input-without-set',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling',
  message: {
    zh: '数据输入“{element}”不在任何输入集合里：请列入一个 inputSet。',
    en: 'The data input "{element}" is in no input set: list it in one.',
  },
  find: ({ elements }) => {
    const listed = new Set(elements.filter(isA('inputSet')).flatMap((set) => list(set, 'dataInputRefs')));
    return elements.filter(
      (element) => isA('dataInput')(element) && isA('inputOutputSpecification')(element.$parent) && !listed.has(element),
    );
  },
};
