import { diagram, tags } from '../../../engine/diagram.ts';
import { nodeWithoutId } from '../../../../../domain/sop/rules/document/node-without-id.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(nodeWithoutId, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['a task where nothing else begins', diagram('<task/>', '')],
    [
      'an event sub-process',
      diagram(
        tags('start:s end:e') +
          '<subProcess triggeredByEvent="true"><startEvent><signalEventDefinition/></startEvent></subProcess>',
        's > e',
      ),
    ],
  ],
  broken: [['a task without an id', diagram(tags('start:s end:e') + '<task name="t"/>', 's > e'), ['t']]],
});
