import { diagram, tags } from '../../../engine/diagram.ts';
import { named } from '../../../engine/diagram-parts.ts';
import { dataOutputWithoutSet } from '../../../../../domain/sop/rules/data/data-output-without-set.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dataOutputWithoutSet, {
  sound: [
    [
      'sets for both',
      diagram(
        tags('start:s end:e') +
          '<task id="t"><ioSpecification><dataInput id="di"/><dataOutput id="do"/><inputSet><dataInputRefs>di</dataInputRefs></inputSet><outputSet><dataOutputRefs>do</dataOutputRefs></outputSet></ioSpecification></task>',
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [
    [
      'none',
      diagram(
        tags('start:s end:e') +
          '<task id="t"><ioSpecification><dataInput id="di"/><dataOutput id="do"/><inputSet><dataInputRefs>di</dataInputRefs></inputSet><outputSet/></ioSpecification></task>',
        's > t > e',
        named,
      ),
      ['do'],
    ],
  ],
});
