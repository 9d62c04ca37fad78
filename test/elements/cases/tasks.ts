import { diagram, tags } from '../../domain/engine/diagram.ts';
import {
  catching,
  comp,
  compensate,
  expr,
  mi,
  message,
  named,
  on,
  starting,
  sub,
  throwing,
  tie,
  timer,
} from '../../domain/engine/diagram-parts.ts';
import { decision, dmnFile, input, literal } from '../../domain/dmn/dmn-file.ts';
import type { ElementCase } from '../element-case.ts';
import { calling, flow, process, script } from './parts.ts';

const rule = dmnFile(input('n') + decision('twice', literal('n * 2'), { inputs: ['n'] }));
const decided = '<extensionElements><vouch:decision decision="twice" result="d"/></extensionElements>';

/** Tasks and global tasks (BPMN 2.0.2, 10.3.3, 10.3.4, 10.3.6 and 13.3). */
export const tasks: ElementCase[] = [
  {
    name: 'abstract task',
    nodes: tags('start:s task:a user:u'),
    flows: 's > a > u',
    given: { steps: [{ complete: 'u' }] },
    story: 's a u |  | completed',
  },
  {
    name: 'user task',
    nodes: tags('start:s user:u end:e'),
    flows: 's > u > e',
    given: { steps: [{ complete: 'u', variables: { x: 1 } }] },
    story: 's u e |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'manual task',
    nodes: tags('start:s manual:m end:e'),
    flows: 's > m > e',
    given: { steps: [{ complete: 'm' }] },
    story: 's m e |  | completed',
  },
  { name: 'manual task, open', nodes: tags('start:s manual:m end:e'), flows: 's > m > e', story: 's m |  | waiting m' },
  {
    name: 'service task: its work is done by a call',
    nodes: tags('start:s user:u') + calling('a', { x: '40 + 2' }),
    flows: 's > a > u',
    given: { outputs: { a: { x: 42 } }, steps: [{ complete: 'u' }] },
    story: 's a u |  | completed',
    variables: { x: 42 },
  },
  {
    name: 'service task: one call after another',
    nodes: tags('start:s user:u') + calling('a', { x: '1' }) + calling('c', { y: 'x + 1' }),
    flows: 's > a > c > u',
    given: { outputs: { a: { x: 1 }, c: { y: 2 } }, steps: [{ complete: 'u' }] },
    story: 's a c u |  | completed',
    variables: { x: 1, y: 2 },
  },
  {
    name: 'service task: calls of instances beside one another',
    nodes: tags('start:s user:u') + calling('a', { x: '7' }, 'answer', mi(expr('loopCardinality', '3'))),
    flows: 's > a > u',
    given: { outputs: { a: { x: 7 } }, steps: [{ complete: 'u' }] },
    story: 's a a a u |  | completed',
  },
  {
    name: 'service task: a call undoes what another has done',
    nodes:
      tags('start:s user:u') +
      calling('a', { x: '1' }) +
      comp('a', 'ca') +
      calling('ua', { y: '2' }).replace('id="ua"', 'id="ua" isForCompensation="true"') +
      tie('ca', 'ua') +
      throwing('t', compensate()),
    flows: 's > a > t > u',
    given: { outputs: { a: { x: 1 }, ua: { y: 2 } }, steps: [{ complete: 'u' }] },
    story: 's a t ua u |  | completed',
  },
  {
    name: 'service task: an error that nobody catches is an incident',
    nodes: tags('start:s user:u') + calling('a', { error: '"E"' }),
    flows: 's > a > u',
    given: { errors: { a: 'E' } },
    story: 's a |  | failed a',
  },
  {
    name: 'service task: an error that nobody catches ends its scope',
    nodes:
      tags('start:s and:g user:v end:e user:k') +
      sub(
        'p1',
        tags('start:s1 and:g1 user:u') + on('u', 'b', timer('PT1H')) + catching('c', message) + calling('a', { error: '"E"' }),
      ),
    flows: 's > g\ng > p1 > e\ng > v\ns1 > g1\ng1 > u\ng1 > c\ng1 > a\nb > k',
    around: named,
    given: { errors: { a: 'E' }, steps: [{ advance: 'PT2H' }, { complete: 'v' }] },
    story: 's g p1 v s1 g1 u c a | u c | failed a',
  },
  {
    name: 'script task',
    nodes: tags('start:s user:u') + script('a', '{x: y + 0.2}'),
    flows: 's > a > u',
    given: { variables: { y: 0.1 }, steps: [{ complete: 'u' }] },
    story: 's a u |  | completed',
    variables: { x: 0.3 },
  },
  {
    name: 'business rule task',
    nodes: `${tags('start:s user:u')}<businessRuleTask id="a">${decided}</businessRuleTask>`,
    flows: 's > a > u',
    files: { 'rule.dmn': rule },
    given: { variables: { n: 21 }, steps: [{ complete: 'u' }] },
    story: 's a u |  | completed',
    variables: { d: 42 },
  },
  {
    name: 'send task and receive task',
    nodes: `${tags('start:s and:g user:u')}<sendTask id="a" messageRef="ms"/><receiveTask id="r" messageRef="ms"/>`,
    flows: 's > g\ng > u > a\ng > r',
    around: named,
    given: { steps: [{ complete: 'u' }] },
    story: 's g u r a |  | completed',
  },
  {
    name: 'send task: nobody waits yet',
    nodes: `${tags('start:s user:u')}<sendTask id="a" messageRef="ms"/><receiveTask id="r" messageRef="ms"/>`,
    flows: 's > a > u > r',
    around: named,
    given: { steps: [{ complete: 'u' }] },
    story: 's a u r |  | completed',
  },
  {
    name: 'receive task',
    nodes: `${tags('start:s user:u')}<receiveTask id="r" messageRef="ms"/>`,
    flows: 's > r > u',
    around: named,
    given: { steps: [{ message: 'M', variables: { x: 1 } }, { complete: 'u' }] },
    story: 's r u |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'receive task: the message of its operation',
    nodes: `${tags('start:s user:u')}<receiveTask id="r" operationRef="op"/>`,
    flows: 's > r > u',
    around: `${named}<interface id="if" name="If"><operation id="op" name="op"><inMessageRef>ms</inMessageRef></operation></interface>`,
    given: { steps: [{ message: 'M' }, { complete: 'u' }] },
    story: 's r u |  | completed',
  },
  {
    name: 'send task: the message of its operation',
    nodes: `${tags('start:s user:u and:g')}<sendTask id="a" operationRef="op"/><receiveTask id="r" messageRef="ms"/>`,
    flows: 's > g\ng > u > a\ng > r',
    around: `${named}<interface id="if" name="If"><operation id="op" name="op"><inMessageRef>ms</inMessageRef></operation></interface>`,
    given: { steps: [{ complete: 'u' }] },
    story: 's g u r a |  | completed',
  },
  {
    name: 'start quantity gathers tokens, completion quantity makes them',
    nodes: `${tags('start:s user:b')}<task id="a" completionQuantity="2"/><userTask id="c" startQuantity="2"/>`,
    flows: 's > a > b > c',
    given: { steps: [{ complete: 'b' }, { complete: 'b' }, { complete: 'c' }] },
    story: 's a b b c |  | completed',
  },
  {
    name: 'start quantity that is not met',
    nodes: `${tags('start:s user:b')}<userTask id="c" startQuantity="2"/>`,
    flows: 's > b > c',
    given: { steps: [{ complete: 'b' }] },
    story: 's b |  | waiting c',
  },
  {
    name: 'start quantity is met after all the branches',
    nodes: `${tags('start:s and:g user:a user:b')}<userTask id="c" startQuantity="2"/>`,
    flows: 's > g\ng > a > c\ng > b > c',
    given: { steps: [{ complete: 'a' }, { complete: 'b' }, { complete: 'c' }] },
    story: 's g a b c |  | completed',
  },
  {
    name: 'default flow of an activity',
    nodes: `${tags('start:s user:b user:c')}<userTask id="a" default="a_c"/>`,
    flows: 's > a\na > b | x > 1\na > c',
    given: { steps: [{ complete: 'a', variables: { x: 1 } }, { complete: 'c' }] },
    story: 's a c |  | completed',
  },
  {
    name: 'default flow of an activity: not where a condition holds',
    nodes: `${tags('start:s user:b user:c')}<userTask id="a" default="a_c"/>`,
    flows: 's > a\na > b | x > 1\na > c',
    given: { steps: [{ complete: 'a', variables: { x: 2 } }, { complete: 'b' }] },
    story: 's a b |  | completed',
  },
  {
    name: 'a condition that is not marked as formal',
    nodes: `${tags('start:s user:a user:b user:c')}<sequenceFlow id="f1" sourceRef="a" targetRef="b"><conditionExpression>=x > 1</conditionExpression></sequenceFlow>`,
    flows: 's > a\na > c',
    given: { steps: [{ complete: 'a', variables: { x: 1 } }, { complete: 'c' }] },
    story: 's a c |  | completed',
  },
  {
    name: 'a compensation activity is not begun by the flow',
    nodes: `${tags('user:a')}<task id="z" isForCompensation="true"/>`,
    flows: '',
    given: { steps: [{ complete: 'a' }] },
    story: 'a |  | completed',
  },
  {
    name: 'conditional flows of an activity',
    nodes: tags('start:s user:a user:b user:c'),
    flows: 's > a\na > b | x > 1\na > c | x > 0',
    given: { steps: [{ complete: 'a', variables: { x: 2 } }, { complete: 'b' }, { complete: 'c' }] },
    story: 's a b c |  | completed',
  },
  {
    name: 'call activity: a process of the file',
    nodes: `${tags('start:s end:e')}<callActivity id="c" calledElement="q"/>`,
    flows: 's > c > e',
    around: process('q', `${tags('start:qs user:qu')}${script('qa', '{y: x * 2}')}${flow('qs', 'qu')}${flow('qu', 'qa')}`),
    given: { variables: { x: 4 }, steps: [{ complete: 'qu' }] },
    story: 's c qs qu qa e |  | completed',
    variables: { y: 8 },
  },
  {
    name: 'call activity: an error comes out of the called process',
    nodes: `${tags('start:s end:e user:h')}<callActivity id="c" calledElement="q"/><boundaryEvent id="b" attachedToRef="c"><errorEventDefinition errorRef="er"/></boundaryEvent>`,
    flows: 's > c > e\nb > h',
    around:
      named +
      process(
        'q',
        `${tags('start:qs user:qu')}<endEvent id="qe"><errorEventDefinition errorRef="er"/></endEvent>${flow('qs', 'qu')}${flow('qu', 'qe')}`,
      ),
    given: { steps: [{ complete: 'qu' }, { complete: 'h' }] },
    story: 's c qs qu qe b h | c | completed',
  },
  {
    name: 'call activity: a timer ends the called process',
    nodes: `${tags('start:s end:e user:h')}<callActivity id="c" calledElement="q"/><boundaryEvent id="b" attachedToRef="c"><timerEventDefinition>${expr('timeDuration', 'PT1H')}</timerEventDefinition></boundaryEvent>`,
    flows: 's > c > e\nb > h',
    around:
      named +
      process(
        'q',
        `${tags('start:qs and:qg user:qu')}<receiveTask id="qr" messageRef="ms"/>${flow('qs', 'qg')}${flow('qg', 'qu')}${flow('qg', 'qr')}`,
      ),
    given: { steps: [{ advance: 'PT1H' }, { complete: 'h' }] },
    story: 's c qs qg qu qr b h | qu qr c | completed',
  },
  {
    name: 'call activity: compensation runs its handler and reaches nothing in the called process',
    nodes:
      tags('start:s user:w end:e') +
      '<callActivity id="c" calledElement="q"/><callActivity id="d" calledElement="q"/>' +
      comp('c', 'cc') +
      '<userTask id="uc" isForCompensation="true"/>' +
      tie('cc', 'uc') +
      throwing('t', compensate()),
    flows: 's > c > d > w > t > e',
    around: process(
      'q',
      `${tags('start:qs task:qa')}${comp('qa', 'qc')}<userTask id="qu" isForCompensation="true"/>${tie('qc', 'qu')}${flow('qs', 'qa')}`,
    ),
    given: { steps: [{ complete: 'w' }, { complete: 'uc' }] },
    story: 's c qs qa d qs qa w t uc e |  | completed',
  },
  {
    name: 'call activity: a global user task',
    nodes: `${tags('start:s end:e')}<callActivity id="c" calledElement="q"/>`,
    flows: 's > c > e',
    around: '<globalUserTask id="q"/>',
    given: { steps: [{ complete: 'q', variables: { x: 1 } }] },
    story: 's c q e |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'call activity: a global manual task',
    nodes: `${tags('start:s end:e')}<callActivity id="c" calledElement="q"/>`,
    flows: 's > c > e',
    around: '<globalManualTask id="q"/>',
    given: { steps: [{ complete: 'q' }] },
    story: 's c q e |  | completed',
  },
  {
    name: 'call activity: a global script task',
    nodes: `${tags('start:s user:u')}<callActivity id="c" calledElement="q"/>`,
    flows: 's > c > u',
    around: '<globalScriptTask id="q" scriptLanguage="feel"><script>{x: n * 2}</script></globalScriptTask>',
    given: { variables: { n: 21 }, steps: [{ complete: 'u' }] },
    story: 's c q u |  | completed',
    variables: { x: 42 },
  },
  {
    name: 'call activity: a global business rule task',
    nodes: `${tags('start:s user:u')}<callActivity id="c" calledElement="q"/>`,
    flows: 's > c > u',
    files: { 'rule.dmn': rule },
    around: `<globalBusinessRuleTask id="q">${decided}</globalBusinessRuleTask>`,
    given: { variables: { n: 21 }, steps: [{ complete: 'u' }] },
    story: 's c q u |  | completed',
    variables: { d: 42 },
  },
  {
    name: 'call activity: a global task',
    nodes: `${tags('start:s user:u')}<callActivity id="c" calledElement="q"/>`,
    flows: 's > c > u',
    around: '<globalTask id="q"/>',
    given: { steps: [{ complete: 'u' }] },
    story: 's c q u |  | completed',
  },
  {
    name: 'call activity: a process of a file that the diagram imports',
    nodes: `${tags('start:s user:u')}<callActivity id="c" calledElement="q"/>`,
    flows: 's > c > u',
    around: '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="library.bpmn" namespace="urn:library"/>',
    files: { 'library.bpmn': diagram(tags('start:s user:v'), 's > v', '', 'q').replace('urn:test', 'urn:library') },
    given: { steps: [{ complete: 'v' }, { complete: 'u' }] },
    story: 's c s-2 v u |  | completed',
  },
  {
    name: 'call activity, several instances at once',
    nodes: `${tags('start:s end:e')}<callActivity id="c" calledElement="q">${mi(expr('loopCardinality', '2'))}</callActivity>`,
    flows: 's > c > e',
    around: process('q', `${starting('qs', '')}${tags('user:qu')}${flow('qs', 'qu')}`),
    given: { steps: [{ complete: 'qu' }, { complete: 'qu' }] },
    story: 's c c qs qs qu qu e |  | completed',
  },
  {
    name: 'message of a task is taken once',
    nodes: `${starting('s', '')}<receiveTask id="r" messageRef="ms"/><receiveTask id="q" messageRef="ms"/>`,
    flows: 's > r\ns > q',
    around: named,
    given: { steps: [{ message: 'M' }] },
    story: 's r q |  | waiting q',
  },
  {
    name: 'message event and task of one name',
    nodes: `${tags('start:s and:g')}<receiveTask id="r" messageRef="ms"/><intermediateCatchEvent id="c">${message}</intermediateCatchEvent>`,
    flows: 's > g\ng > r\ng > c',
    around: named,
    given: { steps: [{ message: 'M' }, { message: 'M' }] },
    story: 's g r c |  | completed',
  },
];
