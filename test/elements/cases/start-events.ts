import { tags } from '../../domain/engine/diagram.ts';
import { catching, eventSub, message, named, signal, starting, throwing, timer } from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';
import { condition, cycle, date, flow, process } from './parts.ts';

/** What begins a process (BPMN 2.0.2, 10.5.2 and 13.2). */
export const startEvents: ElementCase[] = [
  { name: 'none start event', nodes: tags('start:s task:a end:e'), flows: 's > a > e', story: 's a e |  | completed' },
  {
    name: 'message start event',
    nodes: starting('s', message) + tags('user:u'),
    flows: 's > u',
    around: named,
    given: { steps: [{ message: 'M', variables: { x: 1 } }, { complete: 'u' }] },
    story: 's u |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'timer start event, after a duration',
    nodes: starting('s', timer('PT1H')) + tags('user:u'),
    flows: 's > u',
    given: { steps: [{ advance: 'PT2H' }, { complete: 'u' }] },
    story: 's u |  | completed',
  },
  {
    name: 'timer start event, at a date',
    nodes: starting('s', date('=now() + duration("PT1H")')) + tags('user:u'),
    flows: 's > u',
    given: { steps: [{ advance: 'PT2H' }] },
    story: 's u |  | waiting u',
  },
  {
    name: 'timer start event, in a cycle',
    nodes: starting('s', cycle('R2/PT1H')) + tags('task:a'),
    flows: 's > a',
    given: { steps: [{ advance: 'PT5H' }] },
    story: 's a s a |  | completed',
  },
  {
    name: 'signal start event',
    nodes: starting('s', signal) + tags('user:u'),
    flows: 's > u',
    around: named,
    given: { steps: [{ signal: 'S', variables: { x: 1 } }, { complete: 'u' }] },
    story: 's u |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'conditional start event, begun by its id',
    nodes: starting('s', condition('x > 1')) + tags('user:u'),
    flows: 's > u',
    given: { startEvent: 's', variables: { x: 2 }, steps: [{ complete: 'u' }] },
    story: 's u |  | completed',
  },
  {
    name: 'multiple start event: each of its events begins an instance',
    nodes: starting('s', signal + message) + tags('task:a'),
    flows: 's > a',
    around: named,
    given: { steps: [{ signal: 'S' }, { message: 'M' }] },
    story: 's a s a |  | completed',
  },
  {
    name: 'parallel multiple start event: all of its events begin one instance',
    nodes: starting('s', signal + message, 'parallelMultiple="true"') + tags('task:a'),
    flows: 's > a',
    around: named,
    given: { steps: [{ signal: 'S' }, { message: 'M' }] },
    story: 's a |  | completed',
  },
  {
    name: 'several start events: each begins an instance',
    nodes: tags('start:s task:a') + starting('z', message) + tags('task:b'),
    flows: 's > a\nz > b',
    around: named,
    given: { steps: [{ message: 'M' }] },
    story: 's a z b |  | completed',
  },
  { name: 'implicit start and end', nodes: tags('task:a task:b task:c'), flows: 'a > b', story: 'a c b |  | completed' },
  {
    name: 'instantiating receive task',
    nodes: '<receiveTask id="r" messageRef="ms" instantiate="true"/>' + tags('user:u'),
    flows: 'r > u',
    around: named,
    given: { steps: [{ message: 'M', variables: { x: 1 } }, { complete: 'u' }] },
    story: 'r u |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'instantiating event-based gateway, exclusive',
    nodes:
      '<eventBasedGateway id="g" instantiate="true"/>' + catching('c', message) + catching('d', signal) + tags('user:u task:v'),
    flows: 'g > c > u\ng > d > v',
    around: named,
    given: { steps: [{ message: 'M' }, { complete: 'u' }] },
    story: 'g c u |  | completed',
  },
  {
    name: 'instantiating event-based gateway, parallel: one instance takes each event once',
    nodes:
      '<eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>' +
      catching('c', message) +
      catching('d', signal) +
      tags('task:a task:b'),
    flows: 'g > c > a\ng > d > b',
    around: named,
    given: { steps: [{ message: 'M' }, { signal: 'S' }] },
    story: 'g c a d b |  | completed',
  },
  {
    name: 'message thrown in the file begins another process',
    nodes: tags('start:s') + throwing('t', message) + tags('end:e'),
    flows: 's > t > e',
    around: named + process('q', starting('z', message) + tags('user:u') + flow('z', 'u')),
    given: { steps: [{ complete: 'u' }] },
    story: 's t z e u |  | completed',
  },
  {
    name: 'a process that is not executable is not run',
    nodes: tags('start:s user:u'),
    flows: 's > u',
    around: process('q', tags('start:qs user:qu') + flow('qs', 'qu'), 'isExecutable="false"'),
    given: { steps: [{ complete: 'u' }] },
    story: 's u |  | completed',
  },
  { name: 'a process with nothing in it completes at once', nodes: '', flows: '', story: ' |  | completed' },
  {
    name: 'a process in which nothing begins completes at once: its event sub-process has nobody to interrupt',
    nodes: eventSub('x', starting('z', message), tags('task:a') + flow('z', 'a')),
    flows: '',
    around: named,
    given: { variables: { x: 1 } },
    story: ' |  | completed',
    variables: { x: 1 },
  },
];
