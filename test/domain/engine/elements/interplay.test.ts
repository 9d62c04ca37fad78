import { describe, expect, it } from '@jest/globals';
import type { ScenarioInput } from '../../../../domain/simulate/scenario.ts';
import { diagram, play, tags } from '../diagram.ts';
import {
  sub,
  mi,
  expr,
  on,
  timer,
  catching,
  throwing,
  ending,
  starting,
  named,
  signal,
  message,
  error,
  anyError,
  escalation,
  compensate,
  non,
  eventSub,
  comp,
  undo,
  tie,
} from '../diagram-parts.ts';

const cond = (source: string) => `<conditionalEventDefinition>${expr('condition', source)}</conditionalEventDefinition>`;

/** Title; what is entered | cancelled | how it ends, and what is open; nodes; flows; scenario; declarations around. */
type Case = [string, string, string, string, ScenarioInput?, string?];

const cases: Case[] = [
  [
    'event-based gateway: a condition that is true on arming',
    's g c a |  | completed',
    tags('start:s task:a task:b') + '<eventBasedGateway id="g"/>' + catching('c', cond('x>1')) + catching('t', timer('PT1H')),
    's>g\ng>c>a\ng>t>b',
    { variables: { x: 2 } },
  ],
  [
    'an instantiating event-based gateway',
    'g c a |  | completed',
    '<eventBasedGateway id="g" instantiate="true"/>' + catching('c', message) + catching('d', signal) + tags('task:a task:b'),
    'g>c>a\ng>d>b',
    { steps: [{ message: 'M' }] },
    named,
  ],
  [
    'a parallel one takes its further events in the same instance',
    'g c a d b |  | completed',
    '<eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>' +
      catching('c', message) +
      catching('d', signal) +
      tags('task:a task:b'),
    'g>c>a\ng>d>b',
    { steps: [{ message: 'M' }, { signal: 'S' }] },
    named,
  ],
  [
    'a parallel one waits for all',
    'g c a |  | waiting g',
    '<eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>' +
      catching('c', message) +
      catching('d', signal) +
      tags('task:a task:b'),
    'g>c>a\ng>d>b',
    { steps: [{ message: 'M' }] },
    named,
  ],
  [
    'a signal starts another process of the file',
    's t qs qa |  | completed',
    tags('start:s') + ending('t', signal),
    's>t',
    {},
    named +
      '<process id="q" isExecutable="true"><startEvent id="qs"><signalEventDefinition signalRef="sg"/></startEvent><task id="qa"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qa"/></process>',
  ],
  [
    'an error leaves a transaction without compensation',
    's p1 s1 a t b h | p1 | completed',
    tags('start:s task:h end:e') +
      `<transaction id="p1">${tags('start:s1 service:a')}${comp('a', 'ca')}${undo('ua')}${tie('ca', 'ua')}${ending('t', error)}</transaction>` +
      on('p1', 'b', error),
    's>p1>e\ns1>a>t\nb>h',
    {},
    named,
  ],
  [
    'messages reach one inner instance each',
    's p1 p1 s1 s1 u u b h b h e |  | completed',
    tags('start:s end:e') +
      sub('p1', mi(expr('loopCardinality', '2')) + tags('start:s1 user:u task:h') + on('u', 'b', message, non)),
    's>p1>e\ns1>u\nb>h',
    { steps: [{ message: 'M' }, { message: 'M' }, { complete: 'u' }, { complete: 'u' }] },
    named,
  ],
  [
    'an event sub-process in each instance',
    's p1 p1 s1 s1 u u x x xs xs h h e |  | completed',
    tags('start:s end:e') +
      sub(
        'p1',
        mi(expr('loopCardinality', '2')) +
          tags('start:s1 user:u') +
          eventSub('x', starting('xs', signal, 'isInterrupting="false"'), tags('task:h')),
      ),
    's>p1>e\ns1>u\nxs>h',
    { steps: [{ signal: 'S' }, { complete: 'u' }, { complete: 'u' }] },
    named,
  ],
  [
    'terminate ends one instance of a multi-instance',
    's p1 p1 s1 s1 g g u v u v t t e | u u | completed',
    tags('start:s end:e') +
      sub(
        'p1',
        mi(expr('loopCardinality', '2')) + tags('start:s1 and:g user:u user:v') + ending('t', '<terminateEventDefinition/>'),
      ),
    's>p1>e\ns1>g\ng>u\ng>v>t',
    { steps: [{ complete: 'v' }, { complete: 'v' }] },
  ],
  [
    'a parallel multi-instance is compensated in all its instances together, each with its data',
    's p1 p1 p1 s1 s1 s1 a a a t x x x xs xs xs h h h e |  | completed',
    tags('start:s end:e') +
      `<subProcess id="p1"><extensionElements><vouch:loop collection="xs" item="it"/></extensionElements>${mi('')}${tags('start:s1 service:a')}${eventSub('x', starting('xs', compensate()), '<scriptTask id="h" scriptFormat="feel"><script>{undone: append(undone, it)}</script></scriptTask>')}</subProcess>` +
      throwing('t', compensate()),
    's>p1>t>e\ns1>a\nxs>h',
    { variables: { xs: [1, 2, 3], undone: [] } },
  ],
  [
    'a loop around a message',
    's p1 s1 c p1 s1 c e |  | completed',
    tags('start:s end:e') +
      sub('p1', `<standardLoopCharacteristics loopMaximum="2"/>` + tags('start:s1') + catching('c', message)),
    's>p1>e\ns1>c',
    { steps: [{ message: 'M' }, { message: 'M' }] },
    named,
  ],
  [
    'a loop interrupted from outside',
    's p1 s1 u p1 s1 u p1 s1 u b h | u p1 | completed',
    tags('start:s end:e task:h') +
      sub(
        'p1',
        `<standardLoopCharacteristics>${expr('loopCondition', 'true')}</standardLoopCharacteristics>` + tags('start:s1 user:u'),
      ) +
      on('p1', 'b', message),
    's>p1>e\ns1>u\nb>h',
    { steps: [{ complete: 'u' }, { complete: 'u' }, { message: 'M' }] },
    named,
  ],
  [
    'a signal from inside interrupts the scope around',
    's p1 s1 g u t x xs h | u t p1 | completed',
    tags('start:s end:e') +
      sub('p1', tags('start:s1 and:g user:u') + throwing('t', signal) + tags('task:after')) +
      eventSub('x', starting('xs', signal), tags('task:h')),
    's>p1>e\ns1>g\ng>u\ng>t>after\nxs>h',
    {},
    named,
  ],
  [
    'tokens gathered in a scope that ends are gone',
    's p1 s1 g t e |  | completed',
    tags('start:s end:e') +
      sub('p1', tags('start:s1 and:g') + '<task id="q" startQuantity="3"/>' + ending('t', '<terminateEventDefinition/>')),
    's>p1>e\ns1>g\ng>q\ng>t',
    {},
  ],
  [
    'an error comes out of a called process',
    's c qs qe b h | c | completed',
    tags('start:s end:e task:h') + '<callActivity id="c" calledElement="q"/>' + on('c', 'b', error),
    's>c>e\nb>h',
    {},
    named +
      '<process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe"><errorEventDefinition errorRef="er"/></endEvent><sequenceFlow id="qf" sourceRef="qs" targetRef="qe"/></process>',
  ],
  [
    'an escalation comes out of a called process',
    's c qs qe b h e |  | completed',
    tags('start:s end:e task:h') + '<callActivity id="c" calledElement="q"/>' + on('c', 'b', escalation, non),
    's>c>e\nb>h',
    {},
    named +
      '<process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe"><escalationEventDefinition escalationRef="es"/></endEvent><sequenceFlow id="qf" sourceRef="qs" targetRef="qe"/></process>',
  ],
  [
    'ad hoc, sequential, until its condition',
    's p1 a b e |  | completed',
    tags('start:s end:e') +
      `<adHocSubProcess id="p1" ordering="Sequential">${tags('service:a service:b service:c')}${expr('completionCondition', 'n=2')}</adHocSubProcess>`,
    's>p1>e',
    { outputs: { a: { n: 1 }, b: { n: 2 } } },
  ],
  [
    'ad hoc, what runs is waited for',
    's p1 a b e |  | completed',
    tags('start:s end:e') +
      `<adHocSubProcess id="p1" cancelRemainingInstances="false">${tags('user:a user:b')}${expr('completionCondition', 'n=2')}</adHocSubProcess>`,
    's>p1>e',
    { steps: [{ complete: 'a', variables: { n: 2 } }, { complete: 'b' }] },
  ],
  [
    'ad hoc, the condition never comes true',
    's p1 a b |  | waiting p1',
    tags('start:s end:e') +
      `<adHocSubProcess id="p1">${tags('service:a user:b')}${expr('completionCondition', 'n=2')}</adHocSubProcess>`,
    's>p1>e',
    { steps: [{ complete: 'b' }] },
  ],
  [
    'a signal reaches every scope that waits',
    's g p1 p2 t s1 s2 c1 u b2 h e | u p2 | completed',
    tags('start:s and:g end:e') +
      sub('p1', tags('start:s1') + catching('c1', signal)) +
      sub('p2', tags('start:s2 user:u')) +
      on('p2', 'b2', signal) +
      throwing('t', signal) +
      tags('task:h'),
    's>g\ng>p1>e\ng>p2\ng>t\ns1>c1\ns2>u\nb2>h',
    {},
    named,
  ],
  [
    'an event sub-process of the process takes any error',
    's a x xs h | a | completed',
    tags('start:s service:a end:e') + eventSub('x', starting('xs', anyError), tags('task:h')),
    's>a>e\nxs>h',
    { errors: { a: 'Q' } },
  ],
  [
    'a compensation end event',
    's a t ua |  | completed',
    tags('start:s service:a') + comp('a', 'ca') + undo('ua') + tie('ca', 'ua') + ending('t', compensate()),
    's>a>t',
  ],
  [
    'a cancelled transaction compensates into its completed sub-processes',
    's p1 s1 in s2 a z t uz ua b k | p1 | completed',
    tags('start:s task:k') +
      `<transaction id="p1">${tags('start:s1')}${sub('in', tags('start:s2 service:a') + comp('a', 'ca') + undo('ua') + tie('ca', 'ua'))}${tags('service:z')}${comp('z', 'cz')}${undo('uz')}${tie('cz', 'uz')}${ending('t', '<cancelEventDefinition/>')}</transaction>` +
      on('p1', 'b', '<cancelEventDefinition/>'),
    's>p1\ns1>in>z>t\ns2>a\nb>k',
  ],
  [
    'a timer ends a called process',
    's c qs qu b h | qu c | completed',
    tags('start:s end:e task:h') + '<callActivity id="c" calledElement="q"/>' + on('c', 'b', timer('PT1H')),
    's>c>e\nb>h',
    { steps: [{ advance: 'PT1H' }] },
    '<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qu"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qu"/></process>',
  ],
  [
    'complex gateway: two of three, the third comes late',
    's g a b c j d e |  | completed',
    tags('start:s and:g user:a user:b user:c') +
      `<complexGateway id="j">${expr('activationCondition', 'activationCount >= 2')}</complexGateway>` +
      tags('user:d end:e'),
    's>g\ng>a>j\ng>b>j\ng>c>j\nj>d>e',
    { steps: [{ complete: 'a' }, { complete: 'b' }, { complete: 'd' }, { complete: 'c' }] },
  ],
  [
    'complex gateway: its conditions know the reset',
    's g a b c j d f |  | completed',
    tags('start:s and:g user:a user:b user:c') +
      `<complexGateway id="j">${expr('activationCondition', 'activationCount >= 2')}</complexGateway>` +
      tags('task:d task:f'),
    's>g\ng>a>j\ng>b>j\ng>c>j\nj>d | waitingForStart\nj>f | not(waitingForStart)',
    { auto: true },
  ],
  [
    'an end event that throws all it has',
    's g t k z |  | completed',
    tags('start:s') + ending('t', signal + message) + catching('k', signal) + tags('and:g task:z'),
    's>g\ng>t\ng>k>z',
    {},
    named,
  ],
  [
    'a message waits for its receiver in the other pool',
    'qs s u t e r |  | completed',
    tags('start:s') + throwing('t', message) + tags('end:e'),
    's>t>e',
    { steps: [{ complete: 'u' }] },
    named +
      '<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="u"/><receiveTask id="r" messageRef="ms"/><sequenceFlow id="q1" sourceRef="qs" targetRef="u"/><sequenceFlow id="q2" sourceRef="u" targetRef="r"/></process>',
  ],
  [
    'a conditional event sees what a task of its scope has set before the scope is left',
    's p1 s1 a e1 b h e |  | completed',
    `${tags('start:s end:e task:h')}<subProcess id="p1">${tags('start:s1 service:a end:e1')}</subProcess>${on('p1', 'b', cond('x > 1'), non)}`,
    's>p1>e\ns1>a>e1\nb>h',
    { outputs: { a: { x: 2 } } },
  ],
  [
    'a condition true on arming interrupts before the work begins',
    's a b h | a | completed',
    `${tags('start:s service:a end:e task:h')}${on('a', 'b', cond('x > 1'))}`,
    's>a>e\nb>h',
    { variables: { x: 2 } },
  ],
  [
    'an interrupting conditional event sub-process, true as its scope begins',
    's p1 x xs h e |  | completed',
    `${tags('start:s end:e')}${sub('p1', `${tags('start:s1 user:a')}${eventSub('x', starting('xs', cond('n > 1')), tags('task:h'))}`)}`,
    's>p1>e\ns1>a\nxs>h',
    { variables: { n: 2 } },
  ],
  [
    'completion quantity of a multi-instance activity',
    's a a b b |  | completed',
    `${tags('start:s task:b')}<task id="a" completionQuantity="2">${mi(expr('loopCardinality', '2'))}</task>`,
    's>a>b',
  ],
  [
    'a catch that refers to definitions of the file',
    's c e |  | completed',
    `${tags('start:s end:e')}<intermediateCatchEvent id="c"><eventDefinitionRef>sd</eventDefinitionRef></intermediateCatchEvent>`,
    's>c>e',
    { steps: [{ signal: 'S' }] },
    `${named}<signalEventDefinition id="sd" signalRef="sg"/>`,
  ],
  [
    'a cancel ends all instances of a multi-instance transaction',
    's p1 p1 s1 s1 u u t b k | p1 u p1 | completed',
    `${tags('start:s end:e task:k')}<transaction id="p1">${mi(expr('loopCardinality', '2'))}${tags('start:s1 user:u')}${ending('t', '<cancelEventDefinition/>')}</transaction>${on('p1', 'b', '<cancelEventDefinition/>')}`,
    's>p1>e\ns1>u>t\nb>k',
    { steps: [{ complete: 'u' }] },
  ],
];

describe('elements in each other’s way', () => {
  it.each(cases.map((one) => [one[0], one] as const))('%s', async (_title, [, expected, nodes, flows, given, around]) => {
    const ran = await play(diagram(nodes, flows, around), given);
    expect(`${ran.entered} | ${ran.cancelled} | ${ran.outcome} ${ran.open}`.trimEnd()).toBe(expected);
  });
});
