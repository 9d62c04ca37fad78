import { diagram, tags } from '../../../engine/diagram.ts';
import { pools } from '../../pools.ts';
import { flowCrossesProcess } from '../../../../../domain/sop/rules/flows/flow-crosses-process.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowCrossesProcess, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [
    [
      'a flow into another pool',
      pools(
        '',
        { nodes: tags('start:s task:t end:e'), flows: 's > t > e\nt > z' },
        { nodes: tags('start:y task:z end:x'), flows: 'y > z > x' },
      ),
      ['t_z'],
    ],
  ],
});
