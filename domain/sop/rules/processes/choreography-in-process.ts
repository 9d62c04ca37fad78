import { isChoreographyActivity, processOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const choreographyInProcess: Rule = {
  id: 'choreography-in-process',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.4.7 Flow Elements Container',
  message: {
    zh: '流程里不能有编排活动“{element}”：编排描述的是参与方之间的约定，不能执行。',
    en: 'A process may not hold the choreography activity "{element}": a choreography is an agreement between participants and does not run.',
  },
  find: ({ elements }) => elements.filter((element) => isChoreographyActivity(element) && processOf(element) !== undefined),
};
