import { hit, type Rule } from '../../check/rule.ts';

export const dutyStepNotDoneByPerson: Rule = {
  id: 'duty-step-not-done-by-person',
  severity: 'warning',
  source: 'ISO 13485, 5.5.1 Responsibility and authority',
  message: {
    zh: '“{element}”的职责规则写的“{step}”不由人完成，规则不起作用：请改为用户任务或手工任务。',
    en: 'The step "{step}" that a duty of "{element}" names is done by no person, so that the duty has no effect: name a user or manual task.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements).flatMap(({ id, person }) =>
      (person?.duties ?? []).flatMap(({ steps }) =>
        steps
          .filter((step) => Object.hasOwn(plan.elements, step) && !plan.elements[step]?.person)
          .map((step) => hit(id, { step })),
      ),
    ),
};
