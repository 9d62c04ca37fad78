import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub } from '../../../engine/diagram-parts.ts';
import { subProcessDataInputs } from '../../../../../domain/sop/rules/processes/sub-process-data-inputs.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(subProcessDataInputs, {
  sound: [
    [
      'a sub-process without',
      diagram(tags('start:s end:e') + sub('p1', tags('start:a end:c') + flowsXml('a > c')), 's > p1 > e'),
    ],
  ],
  broken: [
    [
      'one with',
      diagram(
        tags('start:s end:e') +
          sub('p1', '<ioSpecification><inputSet/><outputSet/></ioSpecification>' + tags('start:a end:c') + flowsXml('a > c')),
        's > p1 > e',
      ),
      ['p1'],
    ],
  ],
});
