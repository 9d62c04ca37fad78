import { hit, type Rule } from '../../check/rule.ts';
import { calledSop } from '../../called-sop.ts';

export const calledSopUnreleased: Rule = {
  id: 'called-sop-unreleased',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.6 Call Activity; docs/guide: SOP files',
  message: {
    zh: '调用活动“{element}”调用的“{called}”不在文件中，也没有同名的已发布 SOP，流程到此会停下：请先发布它，或改正名称。',
    en: 'What the call activity "{element}" calls, "{called}", is neither in the file nor a released SOP, and a run would stop at it: release it first, or correct the name.',
  },
  find: ({ plan, known: { sops } }) => {
    if (!sops) return [];
    return Object.values(plan.elements).flatMap((element) => {
      const called = calledSop(plan, element);
      return called === undefined || called === plan.sop || sops.has(called) ? [] : [hit(element.id, { called })];
    });
  },
};
