import { calledSopUnreleased } from '../../../../../domain/sop/rules/activities/called-sop-unreleased.ts';
import { diagram, tags } from '../../../engine/diagram.ts';
import { ruleTable } from '../../rule-table.ts';

const calling = (attributes: string, inside = '') =>
  diagram(
    tags('start:s end:e') + `<callActivity id="c" ${attributes}>${inside}</callActivity>`,
    's > c > e',
    '<globalUserTask id="ask"/>',
  );

ruleTable(calledSopUnreleased, {
  known: { sops: new Set(['inspection']) },
  sound: [
    ['a call of a released SOP', calling('calledElement="inspection"')],
    ['a call within the file', calling('calledElement="ask"')],
    ['a call of the SOP itself', calling('calledElement="own"'), { 'sop.yaml': 'id: own' }],
    ['a name that the run works out', calling('calledElement="=name"')],
  ],
  broken: [
    ['a call of what is nowhere', calling('calledElement="nowhere"'), ['c']],
    ['one by our own attribute', calling('', '<extensionElements><vouch:called sop="nowhere"/></extensionElements>'), ['c']],
  ],
});
