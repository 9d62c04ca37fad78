import { tags } from '../../domain/engine/diagram.ts';
import {
  anyError,
  ending,
  error,
  escalation,
  message,
  named,
  non,
  on,
  signal,
  sub,
  throwing,
  timer,
} from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';
import { calling, cancelled, condition, cycle, date, transaction } from './parts.ts';

const codeless = (kind: 'error' | 'escalation') => `<${kind}EventDefinition ${kind}Ref="none"/>`;
const work = (event: string, attributes = '') => ({
  nodes: tags('start:s user:u task:h end:e') + on('u', 'b', event, attributes),
  flows: 's > u > e\nb > h',
  around: named,
});
const beside = (event: string) => ({
  nodes: tags('start:s and:g user:u user:w task:h end:e') + on('u', 'b', event),
  flows: 's > g\ng > u > e\ng > w\nb > h',
  around: named,
});
const inner = (event: string, caught: string, attributes = '') => ({
  nodes: tags('start:s end:e task:h') + sub('p1', tags('start:s1 and:g1 user:u') + event) + on('p1', 'b', caught, attributes),
  around: named,
});

/** Events at the border of an activity (BPMN 2.0.2, 10.5.4 and 13.5.3). */
export const boundaryEvents: ElementCase[] = [
  {
    name: 'message boundary event',
    ...work(message),
    given: { steps: [{ message: 'M', variables: { x: 1 } }] },
    story: 's u b h | u | completed',
    variables: { x: 1 },
  },
  {
    name: 'message boundary event, not interrupting: each time',
    ...work(message, non),
    given: { steps: [{ message: 'M' }, { message: 'M' }, { complete: 'u' }] },
    story: 's u b h b h e |  | completed',
  },
  {
    name: 'timer boundary event',
    ...work(timer('PT1H')),
    given: { steps: [{ advance: 'PT1H' }] },
    story: 's u b h | u | completed',
  },
  {
    name: 'timer boundary event, in time',
    ...work(timer('PT1H')),
    given: { steps: [{ complete: 'u' }, { advance: 'PT2H' }] },
    story: 's u e |  | completed',
  },
  {
    name: 'timer boundary event, not interrupting',
    ...work(timer('PT1H'), non),
    given: { steps: [{ advance: 'PT1H' }, { complete: 'u' }] },
    story: 's u b h e |  | completed',
  },
  {
    name: 'timer boundary event, a cycle',
    ...work(cycle('R3/PT1H'), non),
    given: { steps: [{ advance: 'PT9H' }, { complete: 'u' }] },
    story: 's u b h b h b h e |  | completed',
  },
  {
    name: 'timer boundary event, a date',
    ...work(date('=now() + duration("PT1H")')),
    given: { steps: [{ advance: 'PT1H' }] },
    story: 's u b h | u | completed',
  },
  { name: 'signal boundary event', ...work(signal), given: { steps: [{ signal: 'S' }] }, story: 's u b h | u | completed' },
  {
    name: 'signal boundary event, not interrupting',
    ...work(signal, non),
    given: { steps: [{ signal: 'S' }, { signal: 'S' }, { complete: 'u' }] },
    story: 's u b h b h e |  | completed',
  },
  {
    name: 'conditional boundary event',
    ...beside(condition('x > 1')),
    given: { variables: { x: 1 }, steps: [{ complete: 'w', variables: { x: 2 } }] },
    story: 's g u w b h | u | completed',
  },
  {
    name: 'conditional boundary event, not interrupting',
    nodes: tags('start:s and:g user:u user:w task:h end:e') + on('u', 'b', condition('x > 1'), non),
    flows: 's > g\ng > u > e\ng > w\nb > h',
    given: { variables: { x: 1 }, steps: [{ complete: 'w', variables: { x: 2 } }, { complete: 'u' }] },
    story: 's g u w b h e |  | completed',
  },
  {
    name: 'conditional boundary event, true on arming',
    ...work(condition('x > 1')),
    given: { variables: { x: 2 } },
    story: 's u b h | u | completed',
  },
  {
    name: 'error boundary event: by code before any',
    nodes: tags('start:s user:u task:h task:k end:e') + on('u', 'b', anyError) + on('u', 'c', error),
    flows: 's > u > e\nb > h\nc > k',
    around: named,
    given: { errors: { u: 'E' }, steps: [{ complete: 'u' }] },
    story: 's u c k | u | completed',
  },
  {
    name: 'error boundary event: any error',
    nodes: tags('start:s user:u task:h task:k end:e') + on('u', 'b', anyError) + on('u', 'c', error),
    flows: 's > u > e\nb > h\nc > k',
    around: named,
    given: { errors: { u: 'F' }, steps: [{ complete: 'u' }] },
    story: 's u b h | u | completed',
  },
  {
    name: 'error boundary event: an outside call throws it',
    nodes: tags('start:s task:h end:e') + calling('a', { error: '"E"' }) + on('a', 'b', error),
    flows: 's > a > e\nb > h',
    around: named,
    given: { errors: { a: 'E' } },
    story: 's a b h | a | completed',
  },
  {
    name: 'error boundary event: the innermost fitting one',
    nodes:
      tags('start:s end:e task:k') +
      sub(
        'p1',
        tags('start:s1') +
          sub('p2', tags('start:s2 and:g2 user:u') + ending('t', error)) +
          on('p2', 'b2', error) +
          tags('task:h'),
      ) +
      on('p1', 'b1', error),
    flows: 's > p1 > e\ns1 > p2\ns2 > g2\ng2 > u\ng2 > t\nb2 > h\nb1 > k',
    around: named,
    story: 's p1 s1 p2 s2 g2 u t b2 h e | u p2 | completed',
  },
  {
    name: 'escalation boundary event',
    ...inner(throwing('x', escalation), escalation),
    flows: 's > p1 > e\ns1 > g1\ng1 > u\ng1 > x\nb > h',
    story: 's p1 s1 g1 u x b h | u x p1 | completed',
  },
  {
    name: 'escalation boundary event, not interrupting',
    ...inner(throwing('x', escalation), escalation, non),
    flows: 's > p1 > e\ns1 > g1\ng1 > u\ng1 > x\nb > h',
    given: { steps: [{ complete: 'u' }] },
    story: 's p1 s1 g1 u x b h e |  | completed',
  },
  {
    name: 'escalation boundary event: by its code',
    nodes:
      tags('start:s end:e task:h task:k') +
      sub('p1', tags('start:s1 user:u') + throwing('x', escalation)) +
      on('p1', 'o', '<escalationEventDefinition escalationRef="e2"/>', non) +
      on('p1', 'b', escalation, non),
    flows: 's > p1 > e\ns1 > x > u\no > k\nb > h',
    around: `${named}<escalation id="e2" escalationCode="Y"/>`,
    given: { steps: [{ complete: 'u' }] },
    story: 's p1 s1 x b u h e |  | completed',
  },
  {
    name: 'escalation boundary event: those that do not interrupt take it together',
    nodes:
      tags('start:s end:e task:h task:k task:l') +
      sub('p1', tags('start:s1') + throwing('x', escalation)) +
      on('p1', 'b', escalation, non) +
      on('p1', 'c', escalation, non) +
      on('p1', 'd', '<escalationEventDefinition/>', non),
    flows: 's > p1 > e\ns1 > x\nb > h\nc > k\nd > l',
    around: named,
    story: 's p1 s1 x b c h k e |  | completed',
  },
  {
    name: 'escalation boundary event: another code passes it by',
    nodes:
      tags('start:s end:e task:h') +
      sub('p1', tags('start:s1') + throwing('x', escalation)) +
      on('p1', 'o', '<escalationEventDefinition escalationRef="e2"/>'),
    flows: 's > p1 > e\ns1 > x\no > h',
    around: `${named}<escalation id="e2" escalationCode="Y"/>`,
    story: 's p1 s1 x e |  | completed',
  },
  {
    name: 'escalation boundary event: any escalation',
    ...inner(throwing('x', escalation), '<escalationEventDefinition/>', non),
    flows: 's > p1 > e\ns1 > g1\ng1 > u\ng1 > x\nb > h',
    given: { steps: [{ complete: 'u' }] },
    story: 's p1 s1 g1 u x b h e |  | completed',
  },
  {
    name: 'error boundary event: any error, where the one it refers to has no code',
    nodes: tags('start:s task:h task:k') + sub('p1', tags('start:s1') + ending('t', error)) + on('p1', 'b', codeless('error')),
    flows: 's > p1 > k\ns1 > t\nb > h',
    around: `${named}<error id="none"/>`,
    story: 's p1 s1 t b h | p1 | completed',
  },
  {
    name: 'escalation boundary event: any escalation, where the one it refers to has no code',
    nodes:
      tags('start:s task:h task:k') +
      sub('p1', tags('start:s1') + ending('t', escalation)) +
      on('p1', 'b', codeless('escalation')),
    flows: 's > p1 > k\ns1 > t\nb > h',
    around: `${named}<escalation id="none" name="whatever"/>`,
    story: 's p1 s1 t b h | t p1 | completed',
  },
  {
    name: 'error boundary event: of several without a code, the one that is thrown',
    nodes:
      tags('start:s task:h task:k task:l') +
      sub('p1', tags('start:s1') + ending('t', codeless('error'))) +
      on('p1', 'b', '<errorEventDefinition errorRef="other"/>') +
      on('p1', 'c', codeless('error')),
    flows: 's > p1 > k\ns1 > t\nb > h\nc > l',
    around: '<error id="other"/><error id="none"/>',
    story: 's p1 s1 t c l | p1 | completed',
  },
  {
    name: 'escalation boundary event: a person escalates',
    ...work(escalation, non),
    given: { steps: [{ escalation: 'X' }, { complete: 'u' }] },
    story: 's u b h e |  | completed',
  },
  {
    name: 'cancel boundary event',
    nodes:
      tags('start:s end:e task:k') +
      transaction('p1', tags('start:s1 and:g1 user:u user:v') + ending('t', cancelled)) +
      on('p1', 'b', cancelled),
    flows: 's > p1 > e\ns1 > g1\ng1 > u\ng1 > v > t\nb > k',
    given: { steps: [{ complete: 'v' }] },
    story: 's p1 s1 g1 u v t b k | u p1 | completed',
  },
  {
    name: 'multiple boundary event: any of its events',
    ...work(message + signal + timer('PT1H')),
    given: { steps: [{ signal: 'S' }] },
    story: 's u b h | u | completed',
  },
  {
    name: 'multiple boundary event, not interrupting',
    ...work(message + signal, non),
    given: { steps: [{ signal: 'S' }, { message: 'M' }, { complete: 'u' }] },
    story: 's u b h b h e |  | completed',
  },
  {
    name: 'parallel multiple boundary event: all of its events',
    ...work(message + signal, 'parallelMultiple="true"'),
    given: { steps: [{ signal: 'S' }, { message: 'M' }] },
    story: 's u b h | u | completed',
  },
];
