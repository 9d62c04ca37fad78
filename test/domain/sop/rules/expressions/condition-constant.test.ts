import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, expr, mi } from '../../../engine/diagram-parts.ts';
import { conditionConstant } from '../../../../../domain/sop/rules/expressions/condition-constant.ts';
import { ruleTable } from '../../rule-table.ts';

const flow = (condition: string) =>
  diagram(
    '<startEvent id="s"/><exclusiveGateway id="g" default="g_e"/><endEvent id="e"/><endEvent id="f"/>',
    `s > g\ng > e\ng > f | ${condition}`,
  );
const task = (loop: string) => diagram(`${tags('start:s end:e')}<task id="t">${loop}</task>`, 's > t > e');
const counted = (inside: string) => mi(expr('loopCardinality', '3') + inside);
const signal = '<event id="v"><signalEventDefinition id="sd" signalRef="sg"/></event>';

ruleTable(conditionConstant, {
  sound: [
    ['a comparison', flow('a > 1')],
    ['a truth value', flow('true')],
    ['a name', flow('done')],
    ['two texts compared', flow('"a" = "b"')],
    ['a number where a number is asked for', task(counted(''))],
    ['an end of the instances that may come', task(counted(expr('completionCondition', 'loopCounter = 2')))],
    ['a process that is never run', flow('"yes"').replace('isExecutable="true"', 'isExecutable="false"')],
  ],
  broken: [
    ['a text as the condition of a flow', flow('"yes"'), ['g_f']],
    ['a number that ends the instances', task(counted(expr('completionCondition', '23'))), ['t']],
    [
      'a number that ends a loop',
      task(`<standardLoopCharacteristics>${expr('loopCondition', '-1.5')}</standardLoopCharacteristics>`),
      ['t'],
    ],
    [
      'a number that throws an event',
      task(
        mi(
          `${expr('loopCardinality', '3')}<complexBehaviorDefinition>${expr('condition', '= 23')}${signal}</complexBehaviorDefinition>`,
        ),
      ).replace('<process ', '<signal id="sg" name="S"/><process '),
      ['t'],
    ],
    [
      'nothing to wait for',
      diagram(
        tags('start:s end:e') +
          catching('c', `<conditionalEventDefinition>${expr('condition', 'null')}</conditionalEventDefinition>`),
        's > c > e',
      ),
      ['c'],
    ],
  ],
});
