import { diagram } from '../../../engine/diagram.ts';
import { resourceBindingAlone } from '../../../../../domain/sop/rules/activities/resource-binding-alone.ts';
import { ruleTable } from '../../rule-table.ts';

const binding = '<resourceParameterBinding parameterRef="line"><formalExpression>1</formalExpression></resourceParameterBinding>';
const doneBy = (role: string) =>
  diagram(
    `<startEvent id="s"/><userTask id="t">${role}</userTask><endEvent id="e"/>`,
    's > t > e',
    '<resource id="r" name="R"><resourceParameter id="line" name="line"/></resource>',
  );

ruleTable(resourceBindingAlone, {
  sound: [
    ['the parameters of a resource', doneBy(`<performer id="w"><resourceRef>r</resourceRef>${binding}</performer>`)],
    ['a resource without parameters', doneBy('<performer id="w"><resourceRef>r</resourceRef></performer>')],
  ],
  broken: [['parameters of no resource', doneBy(`<humanPerformer id="w">${binding}</humanPerformer>`), ['w']]],
});
