import type { Diagram } from '../../check/diagram.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { unnamedLanguage } from '../../compile-work.ts';
import type { ElementPlan } from '../../plan.ts';

export const scriptLanguage: Rule = {
  id: 'script-language',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks, Script Task',
  ofRun: true,
  message: {
    zh: '脚本任务“{element}”的语言是 {language}，这里只执行 FEEL，流程到此会停下：请改写为 FEEL，或把流程标为不可执行。',
    en: 'The script task "{element}" is written in {language}; FEEL alone is run here, and a run would stop at it: write it anew in FEEL, or mark the process as not executable.',
  },
  find: (diagram) =>
    Object.values(diagram.plan.elements).flatMap((element) => {
      const language = element.script?.foreign;
      return language === undefined || language === unnamedLanguage || isUncalled(element, diagram)
        ? []
        : [hit(element.id, { language })];
    }),
};

/** A global task stands in no process: nothing runs it where no process is run. */
const isUncalled = ({ type }: ElementPlan, { processes, neverRun }: Diagram) =>
  type === 'globalScriptTask' && processes.every((process) => neverRun.has(process));
