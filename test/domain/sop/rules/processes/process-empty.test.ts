import { diagram, tags } from '../../../engine/diagram.ts';
import { processEmpty } from '../../../../../domain/sop/rules/processes/process-empty.ts';
import { ruleTable } from '../../rule-table.ts';

const beside = (inside: string) => diagram(tags('start:s end:e'), 's > e', `<process id="q">${inside}</process>`);

ruleTable(processEmpty, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['a process that is a note', beside('<textAnnotation id="a"><text>later</text></textAnnotation>')],
    ['a process of data alone', beside('<dataObject id="d"/>')],
    [
      'a process that declares its data',
      beside(
        '<ioSpecification><dataInput id="i"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/></ioSpecification>',
      ),
    ],
  ],
  broken: [['a process of nothing', beside(''), ['q']]],
});
