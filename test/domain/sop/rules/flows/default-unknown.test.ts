import { diagram, tags } from '../../../engine/diagram.ts';
import { defaultUnknown } from '../../../../../domain/sop/rules/flows/default-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(defaultUnknown, {
  sound: [
    [
      'a default among the outgoing flows',
      diagram(tags('start:s end:e end:z') + '<exclusiveGateway id="g" default="g_z"/>', 's > g\ng > e | x\ng > z'),
    ],
  ],
  broken: [
    [
      'a default that is not there',
      diagram(tags('start:s end:e end:z') + '<exclusiveGateway id="g" default="f"/>', 's > g\ng > e | x\ng > z | y'),
      ['g'],
    ],
    [
      'two names in one attribute',
      diagram(tags('start:s end:e end:z') + '<exclusiveGateway id="g" default="g_e g_z"/>', 's > g\ng > e\ng > z'),
      ['g'],
    ],
  ],
});
