import { diagram, tags } from '../../../engine/diagram.ts';
import { dataAssociationDirection } from '../../../../../domain/sop/rules/data/data-association-direction.ts';
import { ruleTable } from '../../rule-table.ts';

const process = (task: string) =>
  diagram(
    `<ioSpecification><dataInput id="pi"/><dataOutput id="po"/><inputSet><dataInputRefs>pi</dataInputRefs></inputSet><outputSet><dataOutputRefs>po</dataOutputRefs></outputSet></ioSpecification>${tags('start:s end:e')}<task id="t"><ioSpecification><dataInput id="ti"/><dataOutput id="to"/><inputSet><dataInputRefs>ti</dataInputRefs></inputSet><outputSet><dataOutputRefs>to</dataOutputRefs></outputSet></ioSpecification>${task}</task><dataObject id="d"/>`,
    's > t > e',
  );
const input = (from: string) =>
  `<dataInputAssociation><sourceRef>${from}</sourceRef><targetRef>ti</targetRef></dataInputAssociation>`;
const output = (to: string) =>
  `<dataOutputAssociation><sourceRef>to</sourceRef><targetRef>${to}</targetRef></dataOutputAssociation>`;

ruleTable(dataAssociationDirection, {
  sound: [
    ['an input that is read and an output that is written', process(input('pi') + output('po'))],
    ['a data object both ways', process(input('d') + output('d'))],
    [
      'the input of an event',
      diagram(
        `${tags('start:s')}<endEvent id="e"><dataInput id="ei"/><dataInputAssociation><sourceRef>d</sourceRef><targetRef>ei</targetRef></dataInputAssociation><inputSet><dataInputRefs>ei</dataInputRefs></inputSet><terminateEventDefinition/></endEvent><dataObject id="d"/>`,
        's > e',
      ),
    ],
  ],
  broken: [
    ['an input that is written', process(output('pi')), ['t']],
    ['an output that is read', process(input('po')), ['t']],
  ],
});
