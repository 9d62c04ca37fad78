import { diagram, tags } from '../../../engine/diagram.ts';
import { publicProcessExecutable } from '../../../../../domain/sop/rules/processes/public-process-executable.ts';
import { ruleTable } from '../../rule-table.ts';

const drawn = diagram(tags('start:s task:t end:e'), 's > t > e');
const ofType = (type: string) => drawn.replace('<process ', `<process processType="${type}" `);

ruleTable(publicProcessExecutable, {
  sound: [['a private process', ofType('Private')]],
  broken: [['a public one', ofType('Public'), ['p']]],
});
