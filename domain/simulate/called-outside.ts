import type { Bilingual } from '../engine/command.ts';
import { calledSop } from '../sop/called-sop.ts';
import type { Plan } from '../sop/plan.ts';
import type { Line } from './trace.ts';

/**
 * The call activities that a simulation went through whose called element stands neither in the file nor in what it imports,
 * in the order in which they were entered: nothing was called there (BPMN 2.0.2, 10.3.6 Call Activity).
 */
export function calledOutside(plan: Plan, lines: readonly Line[]): { element: string; message: Bilingual }[] {
  const entered = new Set(lines.flatMap(({ kind, element }) => (kind === 'entered' ? [element] : [])));
  return [...entered].flatMap((element) => {
    const name = calledSop(plan, plan.elements[element]);
    return name === undefined ? [] : [{ element, message: passed(element, name) }];
  });
}

function passed(element: string, name: string): Bilingual {
  return {
    zh: `调用活动“${element}”调用的“${name}”不在此文件及其导入的文件中：模拟直接通过它；实际运行时，需先发布同名的 SOP。`,
    en: `What the call activity "${element}" calls, "${name}", stands outside this file and its imports: the simulation passed it by; a run needs a released SOP of that name.`,
  };
}
