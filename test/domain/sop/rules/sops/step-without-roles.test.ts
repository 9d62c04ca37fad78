import { diagram, tags } from '../../../engine/diagram.ts';
import { stepWithoutRoles } from '../../../../../domain/sop/rules/sops/step-without-roles.ts';
import { ruleTable } from '../../rule-table.ts';

const sop = (nodes: string) =>
  diagram(tags('start:s end:e') + nodes, 's > u > e').replace('<process ', '<process vouch:nameEn="P" name="P" ');

ruleTable(stepWithoutRoles, {
  sound: [
    ['a role', sop('<userTask id="u"><extensionElements><vouch:assignment roles="q"/></extensionElements></userTask>')],
    ['a lane', sop('<laneSet id="ls"><lane id="l" name="q"><flowNodeRef>u</flowNodeRef></lane></laneSet><userTask id="u"/>')],
    ['a diagram of another tool', diagram(tags('start:s user:u end:e'), 's > u > e')],
  ],
  broken: [['nobody', sop(tags('user:u')), ['u']]],
});
