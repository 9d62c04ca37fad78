import { diagram, tags } from '../../../engine/diagram.ts';
import { attributeTwice } from '../../../../../domain/sop/rules/document/attribute-twice.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(attributeTwice, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [
    [
      'two default flows of a gateway',
      diagram(tags('start:s end:e end:z') + '<exclusiveGateway id="g" default="g_e" default="g_z"/>', 's > g > e\ng > z'),
      ['exclusiveGateway'],
    ],
  ],
});
