import { tags } from '../../domain/engine/diagram.ts';
import {
  catching,
  comp,
  compensate,
  expr,
  mi,
  message,
  named,
  non,
  on,
  signal,
  sub,
  throwing,
  tie,
  timer,
} from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';

const looped = (loop: string) => ({ nodes: `${tags('start:s end:e')}<userTask id="u">${loop}</userTask>`, flows: 's > u > e' });
const standard = (condition: string, attributes = '') =>
  looped(`<standardLoopCharacteristics ${attributes}>${expr('loopCondition', condition)}</standardLoopCharacteristics>`);
const undoing = (id: string) => `<userTask id="${id}" isForCompensation="true"/>`;
const compensated = (loop: string) => ({
  nodes:
    `${tags('start:s end:e')}<task id="a">${loop}</task>` +
    comp('a', 'ca') +
    undoing('ua') +
    tie('ca', 'ua') +
    throwing('t', compensate()),
  flows: 's > a > t > e',
});
const throwingLoop = (inside: string, attributes: string, caught: string) => ({
  nodes: `${tags('start:s end:e task:h')}<userTask id="u">${mi(inside, `isSequential="true" ${attributes}`)}</userTask>${caught}`,
  flows: 's > u > e\nb > h',
  around: named,
});
/** Two events at the border, so that it counts which one is thrown. */
const both = on('u', 'o', signal, non) + on('u', 'b', '<signalEventDefinition signalRef="s2"/>', non);
const second = `${named}<signal id="s2" name="S2"/><signalEventDefinition id="sd" signalRef="s2"/>`;
const three = expr('loopCardinality', '3');
const done = (count: number) => Array.from({ length: count }, () => ({ complete: 'u' }));

/** Activities that are done several times (BPMN 2.0.2, 10.3.7 and 13.3.6, 13.3.7). */
export const loops: ElementCase[] = [
  {
    name: 'standard loop, tested after',
    ...standard('n < 2'),
    given: {
      steps: [
        { complete: 'u', variables: { n: 1 } },
        { complete: 'u', variables: { n: 2 } },
      ],
    },
    story: 's u u e |  | completed',
  },
  {
    name: 'standard loop, tested before',
    ...standard('n < 2', 'testBefore="true"'),
    given: { variables: { n: 2 } },
    story: 's e |  | completed',
  },
  {
    name: 'standard loop, at the most',
    ...standard('true', 'loopMaximum="2"'),
    given: { steps: done(2) },
    story: 's u u e |  | completed',
  },
  {
    name: 'standard loop of a sub-process, interrupted',
    nodes:
      tags('start:s end:e user:h') +
      sub(
        'p1',
        `<standardLoopCharacteristics>${expr('loopCondition', 'true')}</standardLoopCharacteristics>${tags('start:s1 user:u')}`,
      ) +
      on('p1', 'b', message),
    flows: 's > p1 > e\ns1 > u\nb > h',
    around: named,
    given: { steps: [{ complete: 'u' }, { message: 'M' }, { complete: 'h' }] },
    story: 's p1 s1 u p1 s1 u b h | u p1 | completed',
  },
  {
    name: 'multi-instance, sequential',
    ...looped(mi(three, 'isSequential="true"')),
    given: { steps: done(2) },
    story: 's u u u |  | waiting u',
  },
  {
    name: 'multi-instance throws a message to whoever waits for it',
    nodes: `${tags('start:s end:e and:g task:k')}<userTask id="u">${mi(three, 'isSequential="true" behavior="One" oneBehaviorEventRef="md"')}</userTask>${catching('c', message)}`,
    flows: 's > g > u > e\ng > c > k',
    around: `${named}<messageEventDefinition id="md" messageRef="ms"/>`,
    given: { steps: done(3) },
    story: 's g u c k u u e |  | completed',
  },
  { name: 'multi-instance, parallel', ...looped(mi(three)), given: { steps: done(3) }, story: 's u u u e |  | completed' },
  { name: 'multi-instance of none', ...looped(mi(expr('loopCardinality', '0'))), story: 's e |  | completed' },
  { name: 'multi-instance of nobody knows how many', ...looped(mi(expr('loopCardinality', 'n'))), story: 's |  | failed u' },
  {
    name: 'multi-instance: its completion condition cancels the rest',
    ...looped(mi(three + expr('completionCondition', 'numberOfCompletedInstances >= 2'))),
    given: { steps: done(2) },
    story: 's u u u e | u | completed',
  },
  {
    name: 'multi-instance over a collection, with outputs',
    nodes:
      `<dataObject id="xs" isCollection="true"/><dataObject id="ys" isCollection="true"/><dataObjectReference id="xr" dataObjectRef="xs"/><dataObjectReference id="yr" dataObjectRef="ys"/>${tags('start:s end:e user:w')}` +
      `<scriptTask id="a" scriptFormat="feel">${mi('<loopDataInputRef>xs</loopDataInputRef><loopDataOutputRef>ys</loopDataOutputRef><inputDataItem id="i" name="it"/><outputDataItem id="o" name="r"/>')}<script>{r: it * 2}</script></scriptTask>`,
    flows: 's > a > w > e',
    given: { variables: { xs: [1, 2, 3] }, steps: [{ complete: 'w' }] },
    story: 's a a a w e |  | completed',
    variables: { ys: [2, 4, 6] },
  },
  {
    name: 'multi-instance that throws an event for each',
    ...throwingLoop(expr('loopCardinality', '2'), 'behavior="None" noneBehaviorEventRef="sd"', both),
    around: second,
    given: { steps: done(2) },
    story: 's u b h u b h e |  | completed',
  },
  {
    name: 'multi-instance that throws an event for the first',
    ...throwingLoop(expr('loopCardinality', '2'), 'behavior="One" oneBehaviorEventRef="sd"', both),
    around: second,
    given: { steps: done(2) },
    story: 's u b h u e |  | completed',
  },
  {
    name: 'multi-instance that throws nothing',
    ...throwingLoop(expr('loopCardinality', '2'), 'behavior="All"', on('u', 'b', signal, non)),
    given: { steps: done(2) },
    story: 's u u e |  | completed',
  },
  {
    name: 'multi-instance that throws what fits',
    ...throwingLoop(
      `${three}<complexBehaviorDefinition id="cb">${expr('condition', 'numberOfCompletedInstances = 2')}<event id="ev"><signalEventDefinition signalRef="s2"/></event></complexBehaviorDefinition>`,
      'behavior="Complex"',
      on('u', 'o', signal) + on('u', 'b', '<signalEventDefinition signalRef="s2"/>'),
    ),
    around: second,
    given: { steps: done(2) },
    story: 's u u b h |  | completed',
  },
  {
    name: 'multi-instance with a timer at each',
    nodes: `${tags('start:s end:e')}${sub('p1', mi(expr('loopCardinality', '2')) + tags('start:s1 user:u task:h') + on('u', 'b', timer('PT1H')))}`,
    flows: 's > p1 > e\ns1 > u\nb > h',
    given: { steps: [{ complete: 'u' }, { advance: 'PT1H' }] },
    story: 's p1 p1 s1 s1 u u b h e | u | completed',
  },
  {
    name: 'multi-instance: messages reach one instance each',
    nodes:
      tags('start:s end:e') +
      sub('p1', mi(expr('loopCardinality', '2')) + tags('start:s1') + '<receiveTask id="r" messageRef="ms"/>'),
    flows: 's > p1 > e\ns1 > r',
    around: named,
    given: { steps: [{ message: 'M' }, { message: 'M' }] },
    story: 's p1 p1 s1 s1 r r e |  | completed',
  },
  {
    name: 'multi-instance, parallel: its instances are compensated together',
    ...compensated(mi(expr('loopCardinality', '2'))),
    given: { steps: [{ complete: 'ua', instance: 1 }] },
    story: 's a a t ua ua |  | waiting t ua',
  },
  {
    name: 'multi-instance, parallel: what went before is compensated when all of its instances are',
    nodes:
      `${tags('start:s task:z end:e')}${sub('a', mi(expr('loopCardinality', '2')) + tags('task:i') + comp('i', 'ci') + undoing('ui') + tie('ci', 'ui'))}` +
      comp('z', 'cz') +
      undoing('uz') +
      tie('cz', 'uz') +
      throwing('t', compensate()),
    flows: 's > z > a > t > e',
    given: { steps: [{ complete: 'ui', instance: 1 }, { complete: 'ui' }, { complete: 'uz' }] },
    story: 's z a a i i t ui ui uz e |  | completed',
  },
  {
    name: 'multi-instance, one after the other: compensated the latest first',
    ...compensated(mi(expr('loopCardinality', '2'), 'isSequential="true"')),
    given: { steps: [{ complete: 'ua' }] },
    story: 's a a t ua ua |  | waiting t ua',
  },
  {
    name: 'multi-instance, one after the other: nothing else is compensated before the latest is',
    ...compensated(mi(expr('loopCardinality', '2'), 'isSequential="true"')),
    story: 's a a t ua |  | waiting t ua',
  },
];
