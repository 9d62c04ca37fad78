import { isA } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { child, list } from '../../moddle-access.ts';

export const dataAssociationSources: Rule = {
  id: 'data-association-sources',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling',
  message: {
    zh: '“{element}”的数据关联有 {count} 个来源而没有 transformation：只能有一个来源，或写上 transformation。',
    en: 'A data association of "{element}" has {count} sources and no transformation: keep one source, or write a transformation.',
  },
  find: ({ elements }) =>
    elements.filter(isA('dataInputAssociation', 'dataOutputAssociation')).flatMap((association) => {
      const count = list(association, 'sourceRef').length;
      if (count < 2 || child(association, 'transformation')) return [];
      return [hit(association.$parent ?? association, { count: String(count) })];
    }),
};
