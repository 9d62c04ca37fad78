import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, catching, named, signal } from '../../../engine/diagram-parts.ts';
import { conditionAfterEventGateway } from '../../../../../domain/sop/rules/flows/condition-after-event-gateway.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionAfterEventGateway, {
  sound: [
    [
      'an event gateway without conditions',
      diagram(
        tags('start:s end:e end:z') + '<eventBasedGateway id="g"/>' + catching('a', timer('PT1H')) + catching('b', signal),
        's > g > a > e\ng > b > z',
        named,
      ),
    ],
  ],
  broken: [
    [
      'an event gateway with a condition',
      diagram(
        tags('start:s end:e end:z') + '<eventBasedGateway id="g"/>' + catching('a', timer('PT1H')) + catching('b', signal),
        's > g > a > e\nb > z\ng > b | x',
        named,
      ),
      ['g_b'],
    ],
  ],
});
