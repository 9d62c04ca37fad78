import { diagram, tags } from '../../../engine/diagram.ts';
import { captureEventUnknown } from '../../../../../domain/sop/rules/sops/capture-event-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(captureEventUnknown, {
  sound: [
    [
      'an object event',
      diagram(
        tags('start:s end:e') + '<task id="t"><extensionElements><vouch:capture event="ObjectEvent"/></extensionElements></task>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a misspelt one',
      diagram(
        tags('start:s end:e') +
          '<task id="t"><extensionElements><vouch:capture event="ObjectsEvent"/></extensionElements></task>',
        's > t > e',
      ),
      ['t'],
    ],
  ],
});
