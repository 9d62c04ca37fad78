import { isA } from '../check/element-kinds.ts';
import { danglingId } from '../check/references.ts';
import { hit, type Rule } from '../check/rule.ts';

export const dataAssociationEnd: Rule = {
  id: 'data-association-end',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling',
  message: {
    zh: '“{element}”的数据关联有一端不在文件中：{end}。请改正或删除。',
    en: 'A data association of "{element}" has an end that is not in the file: {end}. Correct it or remove it.',
  },
  find: ({ elements }) =>
    elements.filter(isA('dataInputAssociation', 'dataOutputAssociation')).flatMap((association) =>
      ['sourceRef', 'targetRef'].flatMap((property) => {
        const end = danglingId(association, property);
        return end === undefined ? [] : [hit(association.$parent ?? association, { end })];
      }),
    ),
};
