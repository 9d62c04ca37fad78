import { diagram } from '../../../engine/diagram.ts';
import { attributeUnknown } from '../../../../../domain/sop/rules/document/attribute-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(attributeUnknown, {
  sound: [
    ['a process from start to end', diagram('<startEvent id="s"/><task id="t"/><endEvent id="e"/>', 's > t > e')],
    [
      'an attribute of another namespace',
      diagram('<startEvent id="s"/><task id="t" vouch:nameEn="Pack"/><endEvent id="e"/>', 's > t > e'),
    ],
  ],
  broken: [
    [
      'a misspelt attribute',
      diagram('<startEvent id="s"/><task id="t" isForCompensatoin="true"/><endEvent id="e"/>', 's > t > e'),
      ['t'],
    ],
    [
      'a default of an end event',
      diagram('<startEvent id="s"/><task id="t"/><endEvent id="e" default="s_t"/>', 's > t > e'),
      ['e'],
    ],
  ],
});
