import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { child, text } from '../../moddle-access.ts';

export const dataObjectReferenceName: Rule = {
  id: 'data-object-reference-name',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling, Data Object References',
  message: {
    zh: '数据对象引用“{element}”的名称不合约定：请写作“{wanted}”。',
    en: 'The name of the data object reference "{element}" breaks the convention: write it as "{wanted}".',
  },
  find: ({ elements }) =>
    elements.filter(isA('dataObjectReference')).flatMap((reference) => {
      const object = text(targetOf(reference, 'dataObjectRef'), 'name');
      const state = text(child(reference, 'dataState'), 'name');
      const wanted = state === undefined ? object : `${object} [${state}]`;
      const name = text(reference, 'name');
      const fits =
        object === undefined || name === undefined || name === wanted || (state === undefined && name.startsWith(`${object} [`));
      return fits ? [] : [hit(reference, { wanted: wanted ?? '' })];
    }),
};
