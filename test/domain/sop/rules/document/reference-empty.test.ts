import { diagram } from '../../../engine/diagram.ts';
import { referenceEmpty } from '../../../../../domain/sop/rules/document/reference-empty.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(referenceEmpty, {
  sound: [['a process from start to end', diagram('<startEvent id="s"/><task id="t"/><endEvent id="e"/>', 's > t > e')]],
  broken: [
    [
      'an empty flow in',
      diagram('<startEvent id="s"/><task id="t"><incoming></incoming></task><endEvent id="e"/>', 's > t > e'),
      ['t'],
    ],
    ['an empty default', diagram('<startEvent id="s"/><task id="t" default=""/><endEvent id="e"/>', 's > t > e'), ['t']],
  ],
});
