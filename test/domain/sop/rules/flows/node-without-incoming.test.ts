import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { on, timer, starting, named, signal, eventSub } from '../../../engine/diagram-parts.ts';
import { nodeWithoutIncoming } from '../../../../../domain/sop/rules/flows/node-without-incoming.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(nodeWithoutIncoming, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    [
      'what needs no flow in',
      diagram(
        tags('start:s task:t end:e end:z') +
          on('t', 'b', timer('PT1H')) +
          eventSub('h', starting('a', signal), tags('end:c') + flowsXml('a > c')),
        's > t > e\nb > z',
        named,
      ),
    ],
  ],
  broken: [['a task that nothing leads to', diagram(tags('start:s task:t end:e'), 's > e\nt > e'), ['t']]],
});
