import { diagram, tags } from '../../../engine/diagram.ts';
import { tie } from '../../../engine/diagram-parts.ts';
import { associationEnd } from '../../../../../domain/sop/rules/collaborations/association-end.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(associationEnd, {
  sound: [['a note at a task', diagram(tags('start:s task:t end:e') + '<textAnnotation id="n"/>' + tie('t', 'n'), 's > t > e')]],
  broken: [['to an unknown id', diagram(tags('start:s task:t end:e') + tie('t', 'x'), 's > t > e'), ['t_x']]],
});
