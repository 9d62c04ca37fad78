import { child } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const participantMultiplicity: Rule = {
  id: 'participant-multiplicity',
  severity: 'warning',
  source: 'BPMN 2.0.2, 9.3 Pool and Participant',
  message: {
    zh: '参与方“{element}”的数量范围不对：最大值至少为 1，且不小于最小值。',
    en: 'The multiplicity of the participant "{element}" is out of order: its maximum is to be 1 or more and not below its minimum.',
  },
  find: ({ elements }) =>
    elements.filter((element) => {
      const multiplicity = child(element, 'participantMultiplicity');
      if (!multiplicity) return false;
      const minimum = Number(multiplicity['minimum'] ?? 0);
      const maximum = Number(multiplicity['maximum'] ?? Math.max(1, minimum));
      return minimum < 0 || maximum < 1 || maximum < minimum;
    }),
};
