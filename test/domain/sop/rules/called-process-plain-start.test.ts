import { diagram, tags, flowsXml } from '../../engine/diagram.ts';
import { starting, named, message } from '../../engine/diagram-parts.ts';
import { calledProcessPlainStart } from '../../../../domain/sop/rules/called-process-plain-start.ts';
import { ruleTable } from '../rule-table.ts';

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
