import { diagram, tags } from '../../../engine/diagram.ts';
import { catching } from '../../../engine/diagram-parts.ts';
import { messageOperationMissing } from '../../../../../domain/sop/rules/events/message-operation-missing.ts';
import { ruleTable } from '../../rule-table.ts';

const declared =
  '<message id="ms" name="M"/><interface id="i" name="I"><operation id="op" name="O"><inMessageRef>ms</inMessageRef></operation></interface>';
const waiting = (inside: string) =>
  diagram(
    tags('start:s end:e') + catching('t', `<messageEventDefinition messageRef="ms">${inside}</messageEventDefinition>`),
    's > t > e',
    declared,
  );
const ofNoTool = (xml: string) => xml.replace(' xmlns:vouch="urn:vouch:bpmn:1.0"', '');

ruleTable(messageOperationMissing, {
  sound: [
    ['an event with its operation', ofNoTool(waiting('<operationRef>op</operationRef>'))],
    ['a file for an engine, which binds messages by name', waiting('')],
    ['a process that is not executable', ofNoTool(waiting('')).replace('isExecutable="true"', 'isExecutable="false"')],
  ],
  broken: [['an event without', ofNoTool(waiting('')), ['t']]],
});
