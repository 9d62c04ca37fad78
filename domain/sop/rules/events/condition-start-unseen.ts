import { isSop } from '../../check/is-sop.ts';
import { watchedNoun } from '../../watched-noun.ts';
import type { Rule } from '../../check/rule.ts';

export const conditionStartUnseen: Rule = {
  id: 'condition-start-unseen',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.2 Start Event; the condition of a process’s start sees our records alone',
  message: {
    zh: '流程的条件启动事件“{element}”没有可看的东西：条件须只涉及一种记录，用其表名（如 instrument.status = "blocked"）；到期的事请用定时启动事件。',
    en: 'Nothing tells the process’s conditional start event "{element}" that its condition is true: name one kind of record by its table (as in instrument.status = "blocked"); what falls due is a timer start event.',
  },
  find: ({ definitions, byId, plan }) =>
    isSop(definitions)
      ? plan.starts.flatMap(({ element, kind, condition }) =>
          kind === 'conditional' && condition && !watchedNoun(condition) ? (byId.get(element) ?? []) : [],
        )
      : [],
};
