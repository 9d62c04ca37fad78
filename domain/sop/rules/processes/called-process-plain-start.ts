import { isA, kindsOf } from '../../check/element-kinds.ts';
import { importedTrees } from '../../check/imported-files.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { calledName } from '../../called-name.ts';
import type { TreeElement } from '../../structure/read-tree.ts';

export const calledProcessPlainStart: Rule = {
  id: 'called-process-plain-start',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.2 Start Event',
  message: {
    zh: '流程“{element}”被调用，但没有无触发的开始事件：请加一个。',
    en: 'The process "{element}" is called but has no start event without a trigger: add one.',
  },
  find: (diagram) => {
    const { nodes, processes, nodesIn } = diagram;
    const called = nodes.flatMap((node) => calledName(node) ?? []);
    const own = new Set(called.flatMap(({ id, imported }) => (imported === undefined ? [id] : [])));
    const lacking = processes.filter((process) => {
      const starts = nodesIn(process).filter(isA('startEvent'));
      return own.has(process.id ?? '') && starts.length > 0 && starts.every((start) => kindsOf(start).length > 0);
    });
    const trees = called.some(({ imported }) => imported !== undefined) ? importedTrees(diagram) : [];
    const beyond = called.filter(({ id, imported }) =>
      trees.some(
        (tree) => tree.attributes['targetNamespace'] === imported && tree.children.some((one) => lacksPlainStart(one, id)),
      ),
    );
    return [...lacking, ...beyond.map(({ id }) => hit(id, {}))];
  },
};

/** Whether an element of an imported file is the process of an id, and each start event of it has a trigger. */
function lacksPlainStart({ name, attributes, children }: TreeElement, id: string): boolean {
  if (name !== 'process' || attributes['id'] !== id) return false;
  const starts = children.filter((child) => child.name === 'startEvent');
  return (
    starts.length > 0 &&
    starts.every((start) => start.children.some((child) => /^eventDefinitionRef$|EventDefinition$/.test(child.name)))
  );
}
