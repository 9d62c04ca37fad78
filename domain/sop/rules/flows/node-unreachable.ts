import { reachableFrom } from '../../check/reachable.ts';
import type { Rule } from '../../check/rule.ts';

export const nodeUnreachable: Rule = {
  id: 'node-unreachable',
  severity: 'warning',
  source: 'BPMN 2.0.2, 13.2 Process Instantiation',
  message: {
    zh: '从任何开始都走不到“{element}”：请把它连到流程里，或删除它。',
    en: 'No path from any start leads to "{element}": connect it to the process, or remove it.',
  },
  find: (diagram) => {
    const reached = reachableFrom(diagram);
    return diagram.nodes.filter((node) => !reached.has(node) && diagram.incoming(node).length > 0);
  },
};
