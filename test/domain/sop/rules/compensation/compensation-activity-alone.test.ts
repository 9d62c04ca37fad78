import { diagram, flowsXml, tags } from '../../../engine/diagram.ts';
import { compensate, eventSub, named, comp, starting, sub, undo, tie } from '../../../engine/diagram-parts.ts';
import { compensationActivityAlone } from '../../../../../domain/sop/rules/compensation/compensation-activity-alone.ts';
import { ruleTable } from '../../rule-table.ts';

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
    [
      'an event sub-process, which its start event triggers',
      diagram(
        tags('start:s end:e') +
          sub(
            'p1',
            tags('start:s1 task:t end:e1') +
              eventSub('x', starting('xs', compensate()), tags('end:xe')).replace(
                '<subProcess',
                '<subProcess isForCompensation="true"',
              ),
          ),
        's > p1 > e\ns1 > t > e1\nxs > xe',
        named,
      ),
    ],
  ],
  broken: [['one that is not', diagram(tags('start:s task:t end:e') + undo('u'), 's > t > e', named), ['u']]],
});
