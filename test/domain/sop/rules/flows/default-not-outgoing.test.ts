import { diagram, tags } from '../../../engine/diagram.ts';
import { defaultNotOutgoing } from '../../../../../domain/sop/rules/flows/default-not-outgoing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(defaultNotOutgoing, {
  sound: [
    [
      'a default among the outgoing flows',
      diagram(tags('start:s end:e end:z') + '<exclusiveGateway id="g" default="g_z"/>', 's > g\ng > e | x\ng > z'),
    ],
  ],
  broken: [
    [
      'another element’s flow',
      diagram(tags('start:s end:e end:z') + '<exclusiveGateway id="g" default="s_g"/>', 's > g\ng > e | x\ng > z | y'),
      ['g'],
    ],
  ],
});
