import { isActivity, isSubProcess, isExecutable } from '../../check/element-kinds.ts';
import { declared } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { child } from '../../moddle-access.ts';

export const loopInputElsewhere: Rule = {
  id: 'loop-input-elsewhere',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.8 Loop Characteristics',
  message: {
    zh: '多实例任务“{element}”的集合 {collection} 不是它自己的数据输入：请在它的 ioSpecification 中声明。',
    en: 'The collection {collection} of the multi-instance task "{element}" is none of its own data inputs: declare it in its ioSpecification.',
  },
  find: ({ nodes }) =>
    nodes
      .filter((node) => isActivity(node) && !isSubProcess(node) && isExecutable(node))
      .flatMap((node) => {
        const collection = targetOf(child(node, 'loopCharacteristics') ?? node, 'loopDataInputRef');
        const isOwn = !collection || declared(node, 'dataInputs').includes(collection);
        return isOwn ? [] : [hit(node, { collection: collection.id ?? '' })];
      }),
};
