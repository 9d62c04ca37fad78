import { flag } from '../moddle-access.ts';
import type { Diagram } from './diagram.ts';

/**
 * Whether every process of a file is marked as not executable, so that nothing in it is ever run: it may say in words, or
 * leave open, what a run would need (BPMN 2.0.2, 8.4.6 Expressions; 10.2 Basic Process Concepts).
 */
export function isNeverRun({ processes }: Pick<Diagram, 'processes'>): boolean {
  return processes.length > 0 && processes.every((process) => flag(process, 'isExecutable') === false);
}
