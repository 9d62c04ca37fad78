import { flag } from '../moddle-access.ts';
import type { Moddle } from '../parse.ts';
import { isSop } from './is-sop.ts';

/**
 * The processes that do not say whether they are executable, in another tool's file in which none says that it is: many
 * tools leave `isExecutable` out of their drawings (BPMN 2.0.2, 10.2 Basic Process Concepts: it is optional).
 */
export function undeclared(definitions: Moddle, processes: readonly Moddle[]): ReadonlySet<Moddle> {
  const meant = isSop(definitions) || processes.some((process) => flag(process, 'isExecutable') === true);
  return new Set(meant ? [] : processes.filter((process) => flag(process, 'isExecutable') === undefined));
}
