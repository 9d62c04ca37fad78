import { kindsOf } from '../../check/element-kinds.ts';
import { flag } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const parallelMultipleAlone: Rule = {
  id: 'parallel-multiple-alone',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '“{element}”设为等待全部事件，但只有 {count} 个事件：请取消 parallelMultiple 或补上事件。',
    en: '"{element}" is to wait for all of its events but has {count}: unset parallelMultiple, or add the others.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((event) => {
      const { length } = kindsOf(event);
      return flag(event, 'parallelMultiple') === true && length < 2 ? [hit(event, { count: String(length) })] : [];
    }),
};
