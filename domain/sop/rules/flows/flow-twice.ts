import { conditionOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const flowTwice: Rule = {
  id: 'flow-twice',
  severity: 'warning',
  source: 'bpmnlint, no-duplicate-sequence-flows',
  message: {
    zh: '“{element}”与另一条顺序流的起点、终点和条件都相同，令牌会走两次：请删除一条。',
    en: '"{element}" has the source, target and condition of another sequence flow, so that two tokens follow: remove one of them.',
  },
  find: ({ flows }) => {
    const seen = new Set<string>();
    return flows.filter((flow) => {
      const [source, target] = [targetOf(flow, 'sourceRef'), targetOf(flow, 'targetRef')];
      if (!source || !target) return false;
      const key = JSON.stringify([source.id, target.id, text(conditionOf(flow), 'body')]);
      const known = seen.has(key);
      seen.add(key);
      return known;
    });
  },
};
