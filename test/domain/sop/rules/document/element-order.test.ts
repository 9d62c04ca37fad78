import { diagram } from '../../../engine/diagram.ts';
import { elementOrder } from '../../../../../domain/sop/rules/document/element-order.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(elementOrder, {
  sound: [['a process from start to end', diagram('<startEvent id="s"/><task id="t"/><endEvent id="e"/>', 's > t > e')]],
  broken: [
    [
      'a flow out before a flow in',
      diagram(
        '<startEvent id="s"/><task id="t"><outgoing>t_e</outgoing><incoming>s_t</incoming></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['t'],
    ],
    [
      'extensions behind flows',
      diagram(
        '<startEvent id="s"/><task id="t"><incoming>s_t</incoming><outgoing>t_e</outgoing><extensionElements/></task><endEvent id="e"/>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
