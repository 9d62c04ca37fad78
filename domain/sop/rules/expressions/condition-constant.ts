import { hit, type Rule } from '../../check/rule.ts';
import { child, text } from '../../moddle-access.ts';

export const conditionConstant: Rule = {
  id: 'condition-constant',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.8 Loop Characteristics; 8.4.13 Sequence Flow; 10.5.5 Event Definitions',
  ofRun: true,
  message: {
    zh: '“{element}”的条件 {property} 只是一个值（{source}），得不出真假，永远不成立：请写成比较，例如 a > 1。',
    en: 'The {property} of "{element}" is a mere value ({source}), neither true nor false, and never holds: write a comparison, such as a > 1.',
  },
  find: ({ elements }) =>
    elements.flatMap((element) =>
      conditions.flatMap((property) => {
        const source = text(child(element, property), 'body')?.trim() ?? '';
        return isValue(source) ? [hit(element, { property, source })] : [];
      }),
    ),
};

/** What has to come out true or false. */
const conditions = ['conditionExpression', 'condition', 'completionCondition', 'loopCondition', 'activationCondition'];

/** A number, a text or nothing, as FEEL and XPath write them; with or without the sign of an expression. */
const isValue = (source: string) => /^=?\s*(?:-?\d+(?:\.\d+)?|"[^"]*"|null)$/.test(source);
