import { isExecutable, isSubProcess, isA } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

/** Where nothing says that the process is executable, a collapsed sub-process may leave its steps to another drawing. */
export const subProcessEmpty: Rule = {
  id: 'sub-process-empty',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  ofRun: true,
  message: {
    zh: '子流程“{element}”里没有任何步骤，会直接通过。',
    en: 'The sub-process "{element}" has no step and is passed through at once.',
  },
  find: ({ nodes, nodesIn }) =>
    nodes.filter(
      (node) => isSubProcess(node) && !isA('adHocSubProcess')(node) && nodesIn(node).length === 0 && isExecutable(node),
    ),
};
