import { isA } from '../../check/element-kinds.ts';
import { isCollection } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const collectionMismatch: Rule = {
  id: 'collection-mismatch',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling',
  message: {
    zh: '“{element}”的 isCollection 与它的 itemDefinition {item} 不一致：请改为相同。',
    en: 'The isCollection of "{element}" differs from that of its item definition {item}: make them the same.',
  },
  find: ({ elements }) =>
    elements.filter(isA('dataObject', 'dataInput', 'dataOutput')).flatMap((element) => {
      const item = targetOf(element, 'itemSubjectRef');
      return item && isCollection(item) !== isCollection(element) ? [hit(element, { item: item.id ?? '' })] : [];
    }),
};
