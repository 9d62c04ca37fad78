import { valueAt } from '../data-mapping.ts';
import { Fault } from '../fault.ts';
import { complete } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';

/** Evaluates a FEEL script. In a foreign language it is an incident, unless a driver gives its effect (BPMN 2.0.2, 10.3.3). */
export const scriptTask: BpmnElement = {
  activate(turn, node, id) {
    const { script } = node.plan;
    const driven = turn.plan(turn.instance(id).plan).effects !== undefined;
    if (script?.foreign !== undefined && !driven) {
      throw new Fault(
        'script-language',
        `${node.id}: 不执行语言“${script.foreign}”的脚本 / scripts in “${script.foreign}” are not run`,
      );
    }
    if (!node.script) return complete(turn, id);
    const value = valueAt(turn, node.script, id);
    if (script?.result !== undefined) return complete(turn, id, { [script.result]: value });
    complete(turn, id, typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined);
  },
};
