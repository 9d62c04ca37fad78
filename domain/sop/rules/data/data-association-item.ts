import { isA } from '../../check/element-kinds.ts';
import { itemOf, differ } from '../../check/items.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { child, list } from '../../moddle-access.ts';

export const dataAssociationItem: Rule = {
  id: 'data-association-item',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.2 Execution Semantics for Data',
  message: {
    zh: '“{element}”的数据关联两端 {from} 和 {to} 类型不同：请用同一个 itemDefinition，或写上 transformation。',
    en: 'A data association of "{element}" joins {from} and {to}, which are of different items: give them the same item definition, or write a transformation.',
  },
  find: ({ elements }) =>
    elements.filter(isDataAssociation).flatMap((association) => {
      const [source, target] = [list(association, 'sourceRef')[0], targetOf(association, 'targetRef')];
      const exempt = child(association, 'transformation') ?? list(association, 'assignment')[0];
      if (!source || !target || exempt || !differ(itemOf(source), itemOf(target))) return [];
      return [hit(association.$parent ?? association, { from: source.id ?? '', to: target.id ?? '' })];
    }),
};

const isDataAssociation = isA('dataInputAssociation', 'dataOutputAssociation');
