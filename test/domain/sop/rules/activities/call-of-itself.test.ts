import { diagram, tags } from '../../../engine/diagram.ts';
import { callOfItself } from '../../../../../domain/sop/rules/activities/call-of-itself.ts';
import { ruleTable } from '../../rule-table.ts';

const calling = (called: string) =>
  diagram(`${tags('start:s end:e')}<callActivity id="t" calledElement="${called}"/>`, 's > t > e');

const importing = (xml: string) =>
  xml
    .replace('xmlns:vouch', 'xmlns:parts="urn:parts" xmlns:vouch')
    .replace(
      '<process ',
      '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="parts.bpmn" namespace="urn:parts"/><process ',
    );

ruleTable(callOfItself, {
  sound: [
    ['a call of another process', calling('q')],
    ['a call of a process that is called alike in an imported file', importing(calling('parts:p'))],
  ],
  broken: [
    ['a call of its own process', calling('p'), ['t']],
    [
      'a call of its own process with the prefix of its file',
      calling('own:p').replace('xmlns:vouch', 'xmlns:own="urn:test" xmlns:vouch'),
      ['t'],
    ],
  ],
});
