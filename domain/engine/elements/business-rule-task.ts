import { fromFeel } from '../expression.ts';
import { Fault } from '../fault.ts';
import { complete } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';
import { scopeAt } from '../variables.ts';
import { serviceTask } from './service-task.ts';

/** Evaluates a DMN decision and keeps the rules that matched as evidence; without one it is as a service task. */
export const businessRuleTask: BpmnElement = {
  ...serviceTask,

  activate(turn, node, id) {
    const { decision } = node.plan;
    if (!decision) return serviceTask.activate(turn, node, id);
    const compiled = turn.plan(turn.instance(id).plan);
    const evaluate = compiled.decision(decision);
    if (!evaluate) {
      if (compiled.effects) return complete(turn, id);
      throw new Fault('decision', `${node.id}: 没有决策“${decision.decision}” / there is no decision “${decision.decision}”`);
    }
    const { value, matched } = evaluate(scopeAt(turn, id), turn.env);
    const result = fromFeel(value);
    turn.command(id, { type: 'decided', element: node.id, decision: decision.decision, matched, result });
    complete(turn, id, { [decision.result ?? decision.decision]: result });
  },
};
