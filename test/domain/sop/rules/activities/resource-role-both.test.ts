import { diagram } from '../../../engine/diagram.ts';
import { resourceRoleBoth } from '../../../../../domain/sop/rules/activities/resource-role-both.ts';
import { ruleTable } from '../../rule-table.ts';

const expression = '<resourceAssignmentExpression><formalExpression>inspector</formalExpression></resourceAssignmentExpression>';
const doneBy = (role: string) =>
  diagram(
    `<startEvent id="s"/><userTask id="t">${role}</userTask><endEvent id="e"/>`,
    's > t > e',
    '<resource id="r" name="R"/>',
  );

ruleTable(resourceRoleBoth, {
  sound: [
    ['a resource by name', doneBy('<performer id="w"><resourceRef>r</resourceRef></performer>')],
    ['one that is worked out', doneBy(`<potentialOwner id="w">${expression}</potentialOwner>`)],
  ],
  broken: [
    ['both on a performer', doneBy(`<performer id="w"><resourceRef>r</resourceRef>${expression}</performer>`), ['w']],
    [
      'both on a potential owner',
      doneBy(`<potentialOwner id="w"><resourceRef>r</resourceRef>${expression}</potentialOwner>`),
      ['w'],
    ],
  ],
});
