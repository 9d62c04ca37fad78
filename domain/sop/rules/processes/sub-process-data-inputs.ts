import { isSubProcess } from '../../check/element-kinds.ts';
import { child } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const subProcessDataInputs: Rule = {
  id: 'sub-process-data-inputs',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling',
  message: {
    zh: '子流程“{element}”不能有 ioSpecification：请在里面的活动上声明输入输出。',
    en: 'The sub-process "{element}" may have no ioSpecification: declare inputs and outputs at the activities inside.',
  },
  find: ({ nodes }) => nodes.filter((node) => isSubProcess(node) && child(node, 'ioSpecification') !== undefined),
};
