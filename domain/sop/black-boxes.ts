import type { Bilingual } from '../engine/command.ts';
import { child, list, text, typeOf } from './moddle-access.ts';
import type { Moddle } from './parse.ts';

export interface BlackBox {
  /** Id of the pool. */
  element: string;
  /** What a reader is told of it. */
  message: Bilingual;
}

/**
 * Pools that show no process, or one with nothing in it (BPMN 2.0.2, 9.3): legal, and run by somebody else. What is sent to
 * them leaves the run, what they send comes from outside.
 */
export function blackBoxes({ rootElements }: Moddle): BlackBox[] {
  const roots = Array.isArray(rootElements) ? (rootElements as Moddle[]) : [];
  return roots
    .filter((root) => typeOf(root) === 'collaboration')
    .flatMap((collaboration) => list(collaboration, 'participants'))
    .filter((pool) => list(child(pool, 'processRef') ?? pool, 'flowElements').length === 0)
    .map((pool) => {
      const name = text(pool, 'name') ?? pool.id ?? '';
      return {
        element: pool.id ?? name,
        message: {
          zh: `“${name}”是黑盒泳池：只作展示，不执行；与它的消息在本文件之外收发。`,
          en: `"${name}" is a black-box pool: it is shown and not run; its messages come and go outside this file.`,
        },
      };
    });
}
