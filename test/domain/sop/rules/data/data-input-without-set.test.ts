import { diagram, tags } from '../../../engine/diagram.ts';
import { named } from '../../../engine/diagram-parts.ts';
import { dataInputWithoutSet } from '../../../../../domain/sop/rules/data/data-input-without-set.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(dataInputWithoutSet, {
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
          '<task id="t"><ioSpecification><dataInput id="di"/><dataOutput id="do"/><inputSet/><outputSet><dataOutputRefs>do</dataOutputRefs></outputSet></ioSpecification></task>',
        's > t > e',
        named,
      ),
      ['di'],
    ],
  ],
});
