import { diagram, flowsXml, tags } from '../../../engine/diagram.ts';
import { compensate, ending, error, eventSub, named, starting, sub, throwing } from '../../../engine/diagram-parts.ts';
import { compensationActivityHidden } from '../../../../../domain/sop/rules/compensation/compensation-activity-hidden.ts';
import { ruleTable } from '../../rule-table.ts';

const nested = sub('p1', tags('start:a task:t end:c') + flowsXml('a > t > c'));
const undoing = compensate('activityRef="t"');

ruleTable(compensationActivityHidden, {
  sound: [
    ['an activity of the same level', diagram(tags('start:s task:t end:e') + throwing('x', undoing), 's > t > x > e')],
    [
      'one of the level that the event sub-process of the event stands on',
      diagram(
        tags('start:s task:t') +
          ending('e', error) +
          eventSub('h', starting('hs', error), ending('x', undoing) + flowsXml('hs > x')),
        's > t > e',
        named,
      ),
    ],
    ['any', diagram(tags('start:s end:e') + nested + throwing('x', compensate()), 's > p1 > x > e')],
  ],
  broken: [
    ['an activity of a sub-process', diagram(tags('start:s end:e') + nested + throwing('x', undoing), 's > p1 > x > e'), ['x']],
    [
      'an activity around the sub-process of the event',
      diagram(
        tags('start:s task:t end:e') + sub('p1', tags('start:a') + ending('x', undoing) + flowsXml('a > x')),
        's > t > p1 > e',
      ),
      ['x'],
    ],
  ],
});
