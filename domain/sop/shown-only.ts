import type { Bilingual } from '../engine/command.ts';
import { child, list, text, typeOf } from './moddle-access.ts';
import type { Moddle } from './parse.ts';

export interface ShownOnly {
  /** Id of the pool, choreography or conversation. */
  element: string;
  /** What a reader is told of it. */
  message: Bilingual;
}

/**
 * What a file shows and no run carries out: pools without a process, or with nothing in it, which somebody else runs (BPMN
 * 2.0.2, 9.3); choreographies (11) and conversations (9.5), which say how participants deal with each other.
 */
export function shownOnly({ rootElements }: Moddle): ShownOnly[] {
  const roots = Array.isArray(rootElements) ? (rootElements as Moddle[]) : [];
  const collaborations = roots.filter((root) => typeOf(root) === 'collaboration');
  const pools = collaborations.flatMap((one) => list(one, 'participants')).filter(isBlackBox);
  const dealings = [
    ...roots.filter((root) => /choreography|^globalConversation$/i.test(typeOf(root))),
    ...collaborations.flatMap((one) => list(one, 'conversations')),
  ];
  return [...pools.map(blackBox), ...dealings.map(dealing)];
}

const isBlackBox = (pool: Moddle) => list(child(pool, 'processRef') ?? pool, 'flowElements').length === 0;
const nameOf = (element: Moddle) => text(element, 'name') ?? element.id ?? typeOf(element);

function blackBox(pool: Moddle): ShownOnly {
  const name = nameOf(pool);
  return {
    element: pool.id ?? name,
    message: {
      zh: `“${name}”是黑盒泳池：只作展示，不执行；与它的消息在本文件之外收发。`,
      en: `"${name}" is a black-box pool: it is shown and not run; its messages come and go outside this file.`,
    },
  };
}

function dealing(element: Moddle): ShownOnly {
  const [name, type] = [nameOf(element), typeOf(element)];
  return {
    element: element.id ?? name,
    message: {
      zh: `“${name}”（${kinds[type] ?? type}）只作说明，不会执行：要执行的请画成流程。`,
      en: `"${name}" (${type}) is shown but never executed: draw as a process what is to run.`,
    },
  };
}

/** What these parts of BPMN are called in Chinese; by BPMN's own word where they are not here. */
const kinds: Record<string, string> = {
  choreography: '编排',
  globalChoreographyTask: '全局编排任务',
  conversation: '会话',
  subConversation: '子会话',
  callConversation: '调用会话',
  globalConversation: '全局会话',
};
