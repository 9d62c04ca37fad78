import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bpmnPage, rowsOf } from './bpmn-page.ts';
import { types } from './descriptor.ts';
import { notes, refused } from './standings.ts';
import { type Witness, witnesses } from './witnesses.ts';

const root = join(import.meta.dirname, '../..');
let found: Map<string, Witness>;

beforeAll(async () => {
  found = await witnesses();
}, 300_000);

const rows = () => types.flatMap((type) => rowsOf(type, found));

/** What the product promises to run: a case must show each of these. */
const promised =
  'StartEvent EndEvent IntermediateCatchEvent IntermediateThrowEvent BoundaryEvent MessageEventDefinition TimerEventDefinition SignalEventDefinition ' +
  'ConditionalEventDefinition LinkEventDefinition ErrorEventDefinition EscalationEventDefinition CompensateEventDefinition CancelEventDefinition ' +
  'TerminateEventDefinition Task UserTask ManualTask ServiceTask ScriptTask SendTask ReceiveTask BusinessRuleTask SubProcess Transaction AdHocSubProcess ' +
  'CallActivity GlobalTask GlobalUserTask GlobalManualTask GlobalScriptTask GlobalBusinessRuleTask ExclusiveGateway ParallelGateway InclusiveGateway ' +
  'ComplexGateway EventBasedGateway StandardLoopCharacteristics MultiInstanceLoopCharacteristics SequenceFlow DataObject DataObjectReference ' +
  'DataStoreReference Property DataInput DataOutput DataInputAssociation DataOutputAssociation Assignment MessageFlow CorrelationKey ' +
  'CorrelationSubscription Lane CatchEvent.parallelMultiple StartEvent.isInterrupting BoundaryEvent.cancelActivity Activity.isForCompensation ' +
  'Activity.startQuantity Activity.completionQuantity Activity.default SubProcess.triggeredByEvent AdHocSubProcess.ordering ' +
  'AdHocSubProcess.completionCondition AdHocSubProcess.cancelRemainingInstances ComplexGateway.activationCondition EventBasedGateway.instantiate ' +
  'EventBasedGateway.eventGatewayType ReceiveTask.instantiate StandardLoopCharacteristics.testBefore StandardLoopCharacteristics.loopMaximum ' +
  'MultiInstanceLoopCharacteristics.isSequential MultiInstanceLoopCharacteristics.behavior MultiInstanceLoopCharacteristics.loopCardinality ' +
  'MultiInstanceLoopCharacteristics.completionCondition MultiInstanceLoopCharacteristics.complexBehaviorDefinition Process.isExecutable ' +
  'CompensateEventDefinition.waitForCompletion DataAssociation.transformation DataAssociation.assignment';

describe('the reference of BPMN’s elements', () => {
  it('is what the cases show now: write it anew by `npm run docs`', () => {
    expect(readFileSync(join(root, 'docs/reference/bpmn.md'), 'utf8')).toBe(bpmnPage(found));
  });

  it('says of all that is promised that it runs', () => {
    const runs = new Set(rows().flatMap(({ key, standing }) => (standing === 'runs' ? [key] : [])));
    expect(promised.split(' ').filter((key) => !runs.has(key))).toEqual([]);
  });

  it('has one row for each element type and attribute', () => {
    const keys = rows().map(({ key }) => key);
    const known = types.flatMap(({ name, isAbstract, properties }) => {
      const type = name.slice(name.indexOf(':') + 1);
      return [...(isAbstract ? [] : [type]), ...properties.map((one) => `${type}.${one.name}`)];
    });
    expect(keys).toEqual(known);
    expect([...Object.keys(notes), ...Object.keys(refused)].filter((key) => !known.includes(key))).toEqual([]);
  });

  it('names tests that there are', () => {
    const missing = rows().filter(({ witness: { file, test } }) => {
      const path = join(root, file);
      const title = test.replace(/^\w+:\w+ with/, 'with');
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(title);
    });
    expect(missing).toEqual([]);
  });
});
