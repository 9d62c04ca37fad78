import type { Bilingual } from '../engine/command.ts';
import { unnamedLanguage } from '../sop/compile-work.ts';
import type { Plan } from '../sop/plan.ts';
import type { Line } from './trace.ts';

/**
 * The script tasks that a simulation went through whose scripts are not run here, in the order in which they were entered:
 * the standard lets a script be in any language (BPMN 2.0.2, 10.3.3 Script Task).
 */
export function foreignScripts(plan: Plan, lines: readonly Line[]): { element: string; message: Bilingual }[] {
  const entered = new Set(lines.flatMap(({ kind, element }) => (kind === 'entered' ? [element] : [])));
  return [...entered].flatMap((element) => {
    const language = plan.elements[element]?.script?.foreign;
    return language === undefined ? [] : [{ element, message: passed(element, language) }];
  });
}

function passed(element: string, language: string): Bilingual {
  const [zh, en] =
    language === unnamedLanguage ? ['没有写明语言', 'names no language'] : [`的语言是 ${language}`, `is in ${language}`];
  return {
    zh: `脚本任务“${element}”的脚本${zh}，这里只执行 FEEL：模拟直接通过它，实际运行到此会停下；请改写为 FEEL。`,
    en: `The script of the script task "${element}" ${en}, and FEEL alone is run here: the simulation passed it by, and a run would stop there; write it anew in FEEL.`,
  };
}
