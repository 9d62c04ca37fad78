import { diagram, tags } from '../../engine/diagram.ts';
import { callOfItself } from '../../../../domain/sop/rules/call-of-itself.ts';
import { ruleTable } from '../rule-table.ts';

const calling = (called: string) =>
  diagram(`${tags('start:s end:e')}<callActivity id="t" calledElement="${called}"/>`, 's > t > e');

ruleTable(callOfItself, {
  sound: [['a call of another process', calling('q')]],
  broken: [['a call of its own process', calling('p'), ['t']]],
});
