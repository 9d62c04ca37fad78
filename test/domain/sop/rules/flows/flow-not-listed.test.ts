import { diagram, tags } from '../../../engine/diagram.ts';
import { flowNotListed } from '../../../../../domain/sop/rules/flows/flow-not-listed.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowNotListed, {
  sound: [
    [
      'flows listed on both sides',
      diagram(
        '<startEvent id="s"><outgoing>s_e</outgoing></startEvent><endEvent id="e"><incoming>s_e</incoming></endEvent>',
        's > e',
      ),
    ],
    ['a file that lists no flows', diagram(tags('start:s end:e'), 's > e')],
  ],
  broken: [
    [
      'a flow missing in the list',
      diagram('<startEvent id="s"><outgoing>s_e</outgoing></startEvent><endEvent id="e"/>', 's > e'),
      ['e'],
    ],
    [
      'a foreign flow in the list',
      diagram(
        '<startEvent id="s"><outgoing>s_t</outgoing></startEvent><task id="t"><incoming>s_t</incoming><outgoing>t_e</outgoing></task><endEvent id="e"><incoming>t_e</incoming><incoming>s_t</incoming></endEvent>',
        's > t > e',
      ),
      ['e'],
    ],
  ],
});
