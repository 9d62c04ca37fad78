import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { starting, named, message } from '../../../engine/diagram-parts.ts';
import { calledProcessPlainStart } from '../../../../../domain/sop/rules/processes/called-process-plain-start.ts';
import { ruleTable } from '../../rule-table.ts';

const importing = diagram(
  `${tags('start:s end:e')}<callActivity id="k" calledElement="parts:q"/>`,
  's > k > e',
  '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="parts.bpmn" namespace="urn:parts"/>',
).replace('xmlns:vouch', 'xmlns:parts="urn:parts" xmlns:vouch');
const parts = diagram(
  starting('a', message) + tags('end:c'),
  'a > c',
  '<process id="plain"><startEvent id="b"/></process>',
  'q',
).replace('urn:test', 'urn:parts');

ruleTable(calledProcessPlainStart, {
  sound: [['a called process of an imported file with a plain start', importing.replace('parts:q', 'parts:plain')]],
  broken: [['a called process of an imported file that only a message starts', importing, ['q']]],
  known: { imports: new Map([['parts.bpmn', parts]]) },
});

ruleTable(calledProcessPlainStart, {
  sound: [
    [
      'a called process with a plain start',
      diagram(
        tags('start:s end:e') + '<callActivity id="k" calledElement="q"/>',
        's > k > e',
        '<process id="q">' + tags('start:a end:c') + flowsXml('a > c') + '</process>',
      ),
    ],
  ],
  broken: [
    [
      'a called process that only a message starts',
      diagram(
        tags('start:s end:e') + '<callActivity id="k" calledElement="q"/>',
        's > k > e',
        named + '<process id="q">' + starting('a', message) + tags('end:c') + flowsXml('a > c') + '</process>',
      ),
      ['q'],
    ],
  ],
});
