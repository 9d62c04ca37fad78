import { hit, type Rule } from '../../check/rule.ts';
import type { Plan } from '../../plan.ts';

export const dutyStepUnknown: Rule = {
  id: 'duty-step-unknown',
  severity: 'error',
  source: 'ISO 13485, 5.5.1 Responsibility and authority',
  message: {
    zh: '“{element}”的职责规则写的步骤“{step}”不存在：请改正。',
    en: 'There is no step "{step}", which a duty of "{element}" names: correct it.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements).flatMap(({ id, person }) =>
      (person?.duties ?? []).flatMap(({ steps }) => steps.filter((step) => !isStep(plan, step)).map((step) => hit(id, { step }))),
    ),
};

/** A step of another SOP (`sop:step`) may come to be later. */
function isStep({ sop, elements }: Plan, step: string): boolean {
  const [head = '', own] = step.split(':');
  return own === undefined ? Object.hasOwn(elements, head) : head !== sop || Object.hasOwn(elements, own);
}
