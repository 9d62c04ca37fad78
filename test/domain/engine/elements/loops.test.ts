import { tags } from '../diagram.ts';
import { sub, mi, expr, on, named, signal, non } from '../diagram-parts.ts';
import { table } from '../scenario-table.ts';

table('loops', [
  {
    name: 'parallel over a collection with output',
    nodes:
      tags('start:s end:e') +
      `<scriptTask id="a" scriptFormat="feel"><extensionElements><vouch:script expression="item * 2" result="r"/><vouch:loop collection="xs" item="item" outputCollection="ys" outputItem="r"/></extensionElements>${mi('')}</scriptTask>`,
    flows: 's > a > e',
    given: { variables: { xs: [1, 2, 3] } },
    entered: 's a a a e',
    variables: { ys: [2, 4, 6] },
  },
  {
    name: 'sequential',
    nodes: tags('start:s end:e') + `<userTask id="a">${mi(expr('loopCardinality', '3'), 'isSequential="true"')}</userTask>`,
    flows: 's > a > e',
    given: { steps: [{ complete: 'a' }, { complete: 'a' }] },
    entered: 's a a a',
    outcome: 'waiting',
    open: 'a',
  },
  {
    name: 'completion condition cancels the rest',
    nodes:
      tags('start:s end:e') +
      `<userTask id="a">${mi(expr('loopCardinality', '3') + expr('completionCondition', 'numberOfCompletedInstances >= 2'))}</userTask>`,
    flows: 's > a > e',
    given: { steps: [{ complete: 'a' }, { complete: 'a' }] },
    entered: 's a a a e',
    cancelled: 'a',
  },
  {
    name: 'none in an empty collection',
    nodes: tags('start:s end:e') + `<userTask id="a">${mi(expr('loopCardinality', '0'))}</userTask>`,
    flows: 's > a > e',
    entered: 's e',
  },
  {
    name: 'behaviour none: an event for each',
    nodes:
      tags('start:s end:e task:h') +
      `<serviceTask id="a">${mi(expr('loopCardinality', '3'), 'isSequential="true" behavior="None"')}</serviceTask>` +
      on('a', 'b', signal, non),
    flows: 's > a > e\nb > h',
    around: named,
    entered: 's a b h a b h a b h e',
  },
  {
    name: 'behaviour one: an event for the first',
    nodes:
      tags('start:s end:e task:h') +
      `<serviceTask id="a">${mi(expr('loopCardinality', '3'), 'isSequential="true" behavior="One"')}</serviceTask>` +
      on('a', 'b', signal, non),
    flows: 's > a > e\nb > h',
    around: named,
    entered: 's a b h a a e',
  },
  {
    name: 'behaviour all: no event',
    nodes:
      tags('start:s end:e task:h') +
      `<serviceTask id="a">${mi(expr('loopCardinality', '2'), 'behavior="All"')}</serviceTask>` +
      on('a', 'b', signal, non),
    flows: 's > a > e\nb > h',
    around: named,
    entered: 's a a e',
  },
  {
    name: 'behaviour complex, interrupting',
    nodes:
      tags('start:s end:e task:h') +
      `<serviceTask id="a">${mi(`${expr('loopCardinality', '3')}<complexBehaviorDefinition>${expr('condition', 'numberOfCompletedInstances = 1')}<event>${signal}</event></complexBehaviorDefinition>`, 'isSequential="true" behavior="Complex"')}</serviceTask>` +
      on('a', 'b', signal),
    flows: 's > a > e\nb > h',
    around: named,
    entered: 's a b h',
  },
  {
    name: 'a completion condition sees the outputs so far, and what it cancels gives none',
    nodes:
      `<dataObject id="xs" isCollection="true"/><dataObject id="ys" isCollection="true"/>${tags('start:s end:e')}` +
      `<userTask id="a">${mi(`<loopDataInputRef>xs</loopDataInputRef><loopDataOutputRef>ys</loopDataOutputRef><inputDataItem id="i"/><outputDataItem id="r"/>${expr('completionCondition', 'count(ys) = 2')}`)}</userTask>`,
    flows: 's > a > e',
    given: {
      variables: { xs: [1, 2, 3] },
      steps: [
        { complete: 'a', instance: 1, variables: { r: 'second' } },
        { complete: 'a', variables: { r: 'first' } },
      ],
    },
    entered: 's a a a e',
    cancelled: 'a',
    variables: { ys: ['first', 'second'] },
  },
  {
    name: 'standard loop, test after',
    nodes:
      tags('start:s end:e') +
      `<serviceTask id="a"><standardLoopCharacteristics>${expr('loopCondition', 'n < 3')}</standardLoopCharacteristics></serviceTask>`,
    flows: 's > a > e',
    given: { outputs: { a: [{ n: 1 }, { n: 2 }, { n: 3 }] } },
    entered: 's a a a e',
  },
  {
    name: 'standard loop, test before, never',
    nodes:
      tags('start:s end:e') +
      `<serviceTask id="a"><standardLoopCharacteristics testBefore="true">${expr('loopCondition', 'false')}</standardLoopCharacteristics></serviceTask>`,
    flows: 's > a > e',
    entered: 's e',
  },
  {
    name: 'standard loop, maximum',
    nodes:
      tags('start:s end:e') +
      `<serviceTask id="a"><standardLoopCharacteristics loopMaximum="3">${expr('loopCondition', 'true')}</standardLoopCharacteristics></serviceTask>`,
    flows: 's > a > e',
    entered: 's a a a e',
  },
  {
    name: 'standard loop of a sub-process',
    nodes:
      tags('start:s end:e') +
      sub(
        'p1',
        `<standardLoopCharacteristics>${expr('loopCondition', 'n < 2')}</standardLoopCharacteristics>` +
          tags('start:s1 service:a'),
      ),
    flows: 's > p1 > e\ns1 > a',
    given: { outputs: { a: [{ n: 1 }, { n: 2 }] } },
    entered: 's p1 s1 a p1 s1 a e',
  },
  {
    name: 'ad hoc, sequential',
    nodes: tags('start:s end:e') + `<adHocSubProcess id="p1" ordering="Sequential">${tags('user:a user:b')}</adHocSubProcess>`,
    flows: 's > p1 > e',
    given: { steps: [{ complete: 'b' }, { complete: 'a' }, { complete: 'b' }] },
    entered: 's p1 a b e',
  },
  {
    name: 'ad hoc, completed by its condition',
    nodes:
      tags('start:s end:e') +
      `<adHocSubProcess id="p1">${tags('user:a user:b')}${expr('completionCondition', 'done = true')}</adHocSubProcess>`,
    flows: 's > p1 > e',
    given: { steps: [{ complete: 'b', variables: { done: true } }] },
    entered: 's p1 a b e',
    cancelled: 'a',
  },
]);
