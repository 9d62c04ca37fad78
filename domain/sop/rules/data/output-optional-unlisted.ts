import { unlisted } from '../../check/data-sets.ts';
import type { Rule } from '../../check/rule.ts';

export const outputOptionalUnlisted: Rule = {
  id: 'output-optional-unlisted',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.4.1 Data Modeling',
  message: {
    zh: '“{element}”的 optionalOutputRefs 列出的 {data} 不在 dataOutputRefs 里：请一并列入。',
    en: '"{element}" names {data} as optional but does not list it under dataOutputRefs: list it there too.',
  },
  find: ({ elements }) => unlisted(elements, 'outputSet', 'optionalOutputRefs', 'dataOutputRefs'),
};
