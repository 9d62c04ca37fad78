import { isA } from '../../check/element-kinds.ts';
import { danglingId } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';
import { list } from '../../moddle-access.ts';
import type { Moddle } from '../../parse.ts';

export const dataAssociationEnd: Rule = {
  id: 'data-association-end',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling',
  message: {
    zh: '“{element}”的数据关联有一端不在文件中：请改正或删除。',
    en: 'A data association of "{element}" has an end that is not in the file: correct it or remove it.',
  },
  find: ({ elements }) =>
    elements
      .filter(isA('dataInputAssociation', 'dataOutputAssociation'))
      .filter((association) => danglingId(association, 'targetRef') !== undefined || hasLostSource(association))
      .map((association) => association.$parent ?? association),
};

/** The reader leaves an empty list where it found none of the sources that the file names. */
function hasLostSource(association: Moddle): boolean {
  return Object.hasOwn(association, 'sourceRef') && list(association, 'sourceRef').length === 0;
}
