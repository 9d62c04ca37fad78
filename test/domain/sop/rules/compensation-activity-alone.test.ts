import { diagram, flowsXml, tags } from '../../engine/diagram.ts';
import { named, comp, compensate, starting, sub, undo, tie } from '../../engine/diagram-parts.ts';
import { compensationActivityAlone } from '../../../../domain/sop/rules/compensation-activity-alone.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(compensationActivityAlone, {
  sound: [
    [
      'a compensation event sub-process, which its start event reaches',
      diagram(
        tags('start:s end:e') +
          sub(
            'x',
            tags('start:a task:t end:b') +
              flowsXml('a > t > b') +
              sub(
                'h',
                starting('c', compensate()) + tags('end:d') + flowsXml('c > d'),
                'triggeredByEvent="true" isForCompensation="true"',
              ),
          ),
        's > x > e',
        named,
      ),
    ],
    [
      'a handler that is associated',
      diagram(tags('start:s task:t end:e') + comp('t', 'b') + undo('u') + tie('b', 'u'), 's > t > e', named),
    ],
  ],
  broken: [['one that is not', diagram(tags('start:s task:t end:e') + undo('u'), 's > t > e', named), ['u']]],
});
