import { isActivity, isExecutable } from '../../check/element-kinds.ts';
import { itemOf, differ, isCollection } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { child } from '../../moddle-access.ts';

export const loopInputItem: Rule = {
  id: 'loop-input-item',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.8 Loop Characteristics',
  message: {
    zh: '多实例活动“{element}”的 inputDataItem 与集合 {collection} 的类型不同：它应是集合中的一项。',
    en: 'The inputDataItem of the multi-instance activity "{element}" is of another item than its collection {collection}: it is to be one entry of it.',
  },
  find: ({ nodes }) =>
    nodes.filter(isActivity).flatMap((node) => {
      const loop = child(node, 'loopCharacteristics');
      const [collection, one] = [loop && targetOf(loop, 'loopDataInputRef'), child(loop, 'inputDataItem')];
      if (!collection || !one || !isExecutable(node)) return [];
      const item = itemOf(one);
      const wrong = differ(itemOf(collection), item) || isCollection(one) || (item !== undefined && isCollection(item));
      return wrong ? [hit(node, { collection: collection.id ?? '' })] : [];
    }),
};
