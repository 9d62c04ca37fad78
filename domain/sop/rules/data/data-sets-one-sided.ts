import { isA } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { list } from '../../moddle-access.ts';

export const dataSetsOneSided: Rule = {
  id: 'data-sets-one-sided',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling',
  message: {
    zh: '“{element}”引用了 {set}，但后者没有引用它：输入集合与输出集合须互相引用。',
    en: '"{element}" refers to {set}, which does not refer back to it: input and output sets name one another.',
  },
  find: ({ elements }) =>
    elements.flatMap((set) => {
      const [there, back] = isA('inputSet')(set) ? ['outputSetRefs', 'inputSetRefs'] : ['inputSetRefs', 'outputSetRefs'];
      if (!isA('inputSet', 'outputSet')(set)) return [];
      return list(set, there)
        .filter((other) => !list(other, back).includes(set))
        .map((other) => hit(set, { set: other.id ?? '' }));
    }),
};
