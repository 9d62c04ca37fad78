import { diagram, tags } from '../../../engine/diagram.ts';
import { named } from '../../../engine/diagram-parts.ts';
import { dataAssociationEnd } from '../../../../../domain/sop/rules/data/data-association-end.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dataAssociationEnd, {
  sound: [
    [
      'a data object to a task',
      diagram(
        tags('start:s end:e') +
          '<dataObject id="d"/><task id="t"><dataInputAssociation><sourceRef>d</sourceRef></dataInputAssociation></task>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'an unknown one',
      diagram(
        tags('start:s end:e') + '<task id="t"><dataInputAssociation><sourceRef>x</sourceRef></dataInputAssociation></task>',
        's > t > e',
        named,
      ),
      ['t'],
    ],
  ],
});
