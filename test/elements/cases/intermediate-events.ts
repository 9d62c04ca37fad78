import { tags } from '../../domain/engine/diagram.ts';
import {
  catching,
  comp,
  compensate,
  escalation,
  message,
  named,
  non,
  on,
  signal,
  sub,
  throwing,
  tie,
  timer,
  undo,
} from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';
import { condition, cycle, date, link, script } from './parts.ts';

const line = (event: string) => ({ nodes: tags('start:s end:e') + catching('c', event), flows: 's > c > e', around: named });

/** Events within a flow (BPMN 2.0.2, 10.5.4). */
export const intermediateEvents: ElementCase[] = [
  {
    name: 'message catch event',
    ...line(message),
    given: { steps: [{ message: 'M', variables: { x: 1 } }] },
    story: 's c e |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'message catch event: a message that came first waits for it',
    nodes: tags('start:s user:u end:e') + catching('c', message),
    flows: 's > u > c > e',
    around: named,
    given: { steps: [{ message: 'M', variables: { x: 1 } }, { complete: 'u' }] },
    story: 's u c e |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'timer catch event, a duration',
    ...line(timer('PT1H')),
    given: { steps: [{ advance: 'PT1H' }] },
    story: 's c e |  | completed',
  },
  {
    name: 'timer catch event, before its time',
    ...line(timer('PT2H')),
    given: { steps: [{ advance: 'PT1H' }] },
    story: 's c |  | waiting c',
  },
  {
    name: 'timer catch event, a date',
    ...line(date('=now() + duration("PT1H")')),
    given: { steps: [{ advance: 'PT1H' }] },
    story: 's c e |  | completed',
  },
  {
    name: 'timer catch event, a cycle',
    ...line(cycle('R3/PT1H')),
    given: { steps: [{ advance: 'PT5H' }] },
    story: 's c e |  | completed',
  },
  {
    name: 'signal catch event',
    ...line(signal),
    given: { steps: [{ signal: 'S', variables: { x: 1 } }] },
    story: 's c e |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'signal catch event: a signal is not kept',
    nodes: tags('start:s user:u end:e') + catching('c', signal),
    flows: 's > u > c > e',
    around: named,
    given: { steps: [{ signal: 'S' }, { complete: 'u' }] },
    story: 's u c |  | waiting c',
  },
  {
    name: 'conditional catch event',
    nodes: tags('start:s and:g user:u end:e') + catching('c', condition('x > 1')),
    flows: 's > g\ng > c > e\ng > u',
    given: { variables: { x: 1 }, steps: [{ complete: 'u', variables: { x: 2 } }] },
    story: 's g c u e |  | completed',
  },
  {
    name: 'conditional catch event: its process goes on, though the one who made it true was the last in it',
    nodes: tags('start:s and:g user:u user:v') + catching('c', condition('x > 1')),
    flows: 's > g\ng > c > v\ng > u',
    given: { variables: { x: 1 }, steps: [{ complete: 'u', variables: { x: 2 } }, { complete: 'v' }] },
    story: 's g c u v |  | completed',
  },
  {
    name: 'conditional catch event, true on arming',
    ...line(condition('x > 1')),
    given: { variables: { x: 2 } },
    story: 's c e |  | completed',
  },
  {
    name: 'link events',
    nodes: tags('start:s user:u end:e') + throwing('t', link('L')) + catching('c', link('L')),
    flows: 's > t\nc > u > e',
    given: { steps: [{ complete: 'u' }] },
    story: 's t c u e |  | completed',
  },
  {
    name: 'link events: each pair by its name',
    nodes: tags('start:s user:u user:v') + throwing('t', link('L')) + catching('d', link('K')) + catching('c', link('L')),
    flows: 's > t\nd > v\nc > u',
    given: { steps: [{ complete: 'u' }] },
    story: 's t c u |  | completed',
  },
  {
    name: 'message catch event: the message of its operation',
    ...line('<messageEventDefinition><operationRef>op</operationRef></messageEventDefinition>'),
    around: `${named}<interface id="if" name="If"><operation id="op" name="op"><inMessageRef>ms</inMessageRef></operation></interface>`,
    given: { steps: [{ message: 'M' }] },
    story: 's c e |  | completed',
  },
  {
    name: 'multiple catch event: any of its events',
    ...line(signal + message + timer('PT9H')),
    given: { steps: [{ message: 'M' }] },
    story: 's c e |  | completed',
  },
  {
    name: 'parallel multiple catch event: all of its events',
    nodes:
      tags('start:s end:e') +
      `<intermediateCatchEvent id="c" parallelMultiple="true">${signal}${message}</intermediateCatchEvent>`,
    flows: 's > c > e',
    around: named,
    given: { steps: [{ message: 'M' }, { signal: 'S' }] },
    story: 's c e |  | completed',
  },
  {
    name: 'a catch event that refers to a definition of the file',
    nodes: `${tags('start:s end:e')}<intermediateCatchEvent id="c"><eventDefinitionRef>sd</eventDefinitionRef></intermediateCatchEvent>`,
    flows: 's > c > e',
    around: `${named}<signalEventDefinition id="sd" signalRef="sg"/>`,
    given: { steps: [{ signal: 'S' }] },
    story: 's c e |  | completed',
  },
  {
    name: 'a throw event that refers to a definition of the file',
    nodes: `${tags('start:s and:g user:u')}<intermediateThrowEvent id="t"><eventDefinitionRef>sd</eventDefinitionRef></intermediateThrowEvent>${catching('c', signal)}`,
    flows: 's > g\ng > t\ng > c > u',
    around: `${named}<signalEventDefinition id="sd" signalRef="sg"/>`,
    given: { steps: [{ complete: 'u' }] },
    story: 's g t c u |  | completed',
  },
  {
    name: 'none throw event',
    nodes: tags('start:s user:u end:e throw:t'),
    flows: 's > t > u > e',
    given: { steps: [{ complete: 'u' }] },
    story: 's t u e |  | completed',
  },
  {
    name: 'message throw event',
    nodes: tags('start:s and:g end:e user:u') + throwing('t', message) + catching('c', message),
    flows: 's > g\ng > u > t\ng > c > e',
    around: named,
    given: { steps: [{ complete: 'u' }] },
    story: 's g u c t e |  | completed',
  },
  {
    name: 'message throw event: nobody waits yet',
    nodes: tags('start:s end:e user:u') + throwing('t', message) + catching('c', message),
    flows: 's > t > u > c > e',
    around: named,
    given: { steps: [{ complete: 'u' }] },
    story: 's t u c e |  | completed',
  },
  {
    name: 'signal throw event: catches are armed before a sibling throws',
    nodes: tags('start:s and:g end:e user:u') + throwing('t', signal) + catching('c', signal),
    flows: 's > g\ng > t\ng > c > u > e',
    around: named,
    given: { steps: [{ complete: 'u' }] },
    story: 's g t c u e |  | completed',
  },
  {
    name: 'signal throw event: not kept for its own thrower',
    nodes: tags('start:s end:e user:u') + throwing('t', signal) + catching('c', signal),
    flows: 's > t > c > u > e',
    around: named,
    story: 's t c |  | waiting c',
  },
  {
    name: 'signal throw event: reaches every scope',
    nodes:
      tags('start:s and:g end:e task:h user:w') +
      sub('p1', tags('start:s1') + catching('c1', signal)) +
      sub('p2', tags('start:s2 user:u')) +
      on('p2', 'b2', signal) +
      throwing('t', signal),
    flows: 's > g\ng > p1 > e\ng > p2\ng > w > t\ns1 > c1\ns2 > u\nb2 > h',
    around: named,
    given: { steps: [{ complete: 'w' }] },
    story: 's g p1 p2 w s1 s2 c1 u t b2 h e | u p2 | completed',
  },
  {
    name: 'escalation throw event',
    nodes:
      tags('start:s end:e task:h') +
      sub('p1', tags('start:s1 user:u') + throwing('x', escalation)) +
      on('p1', 'b', escalation, non),
    flows: 's > p1 > e\ns1 > x > u\nb > h',
    around: named,
    given: { steps: [{ complete: 'u' }] },
    story: 's p1 s1 x b u h e |  | completed',
  },
  {
    name: 'compensation throw event: latest first',
    nodes:
      tags('start:s end:e user:w') +
      script('a', '{n: 1}') +
      script('b', '{m: 2}') +
      comp('a', 'ca') +
      comp('b', 'cb') +
      undo('ua') +
      '<userTask id="ub" isForCompensation="true"/>' +
      tie('ca', 'ua') +
      tie('cb', 'ub') +
      throwing('t', compensate()),
    flows: 's > a > b > w > t > e',
    given: { steps: [{ complete: 'w' }, { complete: 'ub' }] },
    story: 's a b w t ub ua e |  | completed',
  },
  {
    name: 'compensation throw event: what a boundary event led to before its activity, though that ended last',
    nodes:
      tags('start:s user:a user:w task:b task:c end:e') +
      on('a', 'h', message, non) +
      comp('w', 'cw') +
      comp('a', 'ca') +
      comp('b', 'cb') +
      comp('c', 'cc') +
      undo('uw') +
      undo('ua') +
      undo('ub') +
      undo('uc') +
      tie('cw', 'uw') +
      tie('ca', 'ua') +
      tie('cb', 'ub') +
      tie('cc', 'uc') +
      throwing('t', compensate()),
    flows: 's > w > a > t > e\nh > b > c',
    around: named,
    given: { steps: [{ complete: 'w' }, { message: 'M' }, { message: 'M' }, { complete: 'a' }] },
    story: 's w a h b c h b c t uc ub uc ub ua uw e |  | completed',
  },
  {
    name: 'compensation throw event: of one activity',
    nodes:
      tags('start:s task:a task:b end:e') +
      comp('a', 'ca') +
      comp('b', 'cb') +
      '<userTask id="ua" isForCompensation="true"/>' +
      undo('ub') +
      tie('ca', 'ua') +
      tie('cb', 'ub') +
      throwing('t', compensate('activityRef="a"')),
    flows: 's > a > b > t > e',
    given: { steps: [{ complete: 'ua' }] },
    story: 's a b t ua e |  | completed',
  },
  {
    name: 'compensation throw event: without waiting',
    nodes:
      tags('start:s task:a end:e') +
      comp('a', 'ca') +
      '<userTask id="ua" isForCompensation="true"/>' +
      tie('ca', 'ua') +
      throwing('t', compensate('waitForCompletion="false"')),
    flows: 's > a > t > e',
    given: { steps: [{ complete: 'ua' }] },
    story: 's a t ua e |  | completed',
  },
  {
    name: 'multiple throw event: all of its events',
    nodes: tags('start:s and:g user:u user:v') + throwing('t', signal + message) + catching('c', signal) + catching('d', message),
    flows: 's > g\ng > t\ng > c > u\ng > d > v',
    around: named,
    given: { steps: [{ complete: 'u' }, { complete: 'v' }] },
    story: 's g t c d u v |  | completed',
  },
];
