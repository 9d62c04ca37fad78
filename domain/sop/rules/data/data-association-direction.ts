import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { list } from '../../moddle-access.ts';
import type { Moddle } from '../../parse.ts';

export const dataAssociationDirection: Rule = {
  id: 'data-association-direction',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling, Data Inputs and Outputs',
  message: {
    zh: '“{element}”的数据关联逆着流程的 {data}：流程的输入只能读取，输出只能写入，请改正方向或改用数据对象。',
    en: 'A data association of "{element}" goes against {data} of the process: its inputs are only read, its outputs only written; turn it round, or use a data object.',
  },
  find: ({ elements }) =>
    elements.filter(isA('dataInputAssociation', 'dataOutputAssociation')).flatMap((association) => {
      const written = [targetOf(association, 'targetRef')].filter(isOfProcess('dataInput'));
      const read = list(association, 'sourceRef').filter(isOfProcess('dataOutput'));
      return [...written, ...read].map((data) => hit(association.$parent ?? association, { data: data?.id ?? '' }));
    }),
};

/** An input or output that the process itself declares, not one of its activities or events. */
const isOfProcess = (type: string) => (data: Moddle | undefined) =>
  isA(type)(data) && isA('inputOutputSpecification')(data?.$parent) && isA('process')(data?.$parent?.$parent);
