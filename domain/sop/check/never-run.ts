import { calledName } from '../called-name.ts';
import { flag } from '../moddle-access.ts';
import type { Moddle } from '../parse.ts';
import type { Diagram } from './diagram.ts';
import { processOf } from './element-kinds.ts';

/**
 * Whether an element stands in a process that is marked as not executable and that nothing calls. Such a process may say in
 * words, or leave open, what a run would need (BPMN 2.0.2, 8.4.6 Expressions; 10.2 Basic Process Concepts).
 */
export function isNeverRun(element: Moddle | undefined, { nodes }: Pick<Diagram, 'nodes'>): boolean {
  const process = element && processOf(element);
  if (!process || flag(process, 'isExecutable') !== false) return false;
  return !nodes.map((node) => calledName(node)).some((called) => called?.id === process.id && called?.imported === undefined);
}
