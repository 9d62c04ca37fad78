import { tags } from '../../domain/engine/diagram.ts';
import {
  compensate,
  ending,
  error,
  escalation,
  eventSub,
  message,
  named,
  signal,
  starting,
  sub,
  throwing,
  timer,
} from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';
import { besides, condition, cycle, script } from './parts.ts';

const interrupted = (event: string) => ({
  nodes: tags('start:s user:u end:e') + eventSub('x', starting('xs', event), tags('user:h')),
  flows: 's > u > e\nxs > h',
  around: named,
});
const accompanied = (event: string) => ({
  nodes: tags('start:s user:u end:e') + besides('x', 'xs', event, tags('task:h')),
  flows: 's > u > e\nxs > h',
  around: named,
});

/** Sub-processes that an event starts (BPMN 2.0.2, 10.3.5 and 13.5.4). */
export const eventSubProcesses: ElementCase[] = [
  {
    name: 'message event sub-process',
    ...interrupted(message),
    given: { steps: [{ message: 'M', variables: { y: 1 } }, { complete: 'h' }] },
    story: 's u x xs h | u | completed',
  },
  {
    name: 'message event sub-process, not interrupting: each time',
    ...accompanied(message),
    given: { steps: [{ message: 'M' }, { message: 'M' }, { complete: 'u' }] },
    story: 's u x xs h x xs h e |  | completed',
  },
  {
    name: 'timer event sub-process',
    ...interrupted(timer('PT1H')),
    given: { steps: [{ advance: 'PT1H' }, { complete: 'h' }] },
    story: 's u x xs h | u | completed',
  },
  {
    name: 'timer event sub-process, a cycle, not interrupting',
    ...accompanied(cycle('R2/PT1H')),
    given: { steps: [{ advance: 'PT9H' }, { complete: 'u' }] },
    story: 's u x xs h x xs h e |  | completed',
  },
  {
    name: 'signal event sub-process',
    ...interrupted(signal),
    given: { steps: [{ signal: 'S' }, { complete: 'h' }] },
    story: 's u x xs h | u | completed',
  },
  {
    name: 'signal event sub-process, not interrupting',
    ...accompanied(signal),
    given: { steps: [{ signal: 'S' }, { complete: 'u' }] },
    story: 's u x xs h e |  | completed',
  },
  {
    name: 'conditional event sub-process',
    nodes: tags('start:s and:g user:u user:w end:e') + eventSub('x', starting('xs', condition('y > 1')), tags('task:h')),
    flows: 's > g\ng > u > e\ng > w\nxs > h',
    given: { variables: { y: 1 }, steps: [{ complete: 'w', variables: { y: 2 } }] },
    story: 's g u w x xs h | u | completed',
  },
  {
    name: 'conditional event sub-process, not interrupting',
    nodes: tags('start:s and:g user:u user:w end:e') + besides('x', 'xs', condition('y > 1'), tags('task:h')),
    flows: 's > g\ng > u > e\ng > w\nxs > h',
    given: { variables: { y: 1 }, steps: [{ complete: 'w', variables: { y: 2 } }, { complete: 'u' }] },
    story: 's g u w x xs h e |  | completed',
  },
  {
    name: 'error event sub-process: its scope goes on after it',
    nodes:
      tags('start:s end:e') +
      sub('p1', tags('start:s1 user:u and:g') + ending('t', error) + eventSub('x', starting('xs', error), tags('user:h'))),
    flows: 's > p1 > e\ns1 > g\ng > u\ng > t\nxs > h',
    around: named,
    given: { steps: [{ complete: 'h' }] },
    story: 's p1 s1 g u t x xs h e | u | completed',
  },
  {
    name: 'error event sub-process: an error in it goes outward',
    nodes:
      tags('start:s end:e task:k') +
      sub(
        'p1',
        tags('start:s1') + ending('t', error) + eventSub('x', starting('xs', error), tags('user:h') + ending('t2', error)),
      ) +
      '<boundaryEvent id="b" attachedToRef="p1"><errorEventDefinition errorRef="er"/></boundaryEvent>',
    flows: 's > p1 > e\ns1 > t\nxs > h > t2\nb > k',
    around: named,
    given: { steps: [{ complete: 'h' }] },
    story: 's p1 s1 t x xs h t2 b k | x p1 | completed',
  },
  {
    name: 'escalation event sub-process',
    nodes:
      tags('start:s end:e') +
      sub('p1', tags('start:s1 user:u') + throwing('t', escalation) + eventSub('x', starting('xs', escalation), tags('user:h'))),
    flows: 's > p1 > e\ns1 > t > u\nxs > h',
    around: named,
    given: { steps: [{ complete: 'h' }] },
    story: 's p1 s1 t x xs h e | t | completed',
  },
  {
    name: 'escalation event sub-process, not interrupting',
    nodes:
      tags('start:s end:e') +
      sub('p1', tags('start:s1 user:u') + throwing('t', escalation) + besides('x', 'xs', escalation, tags('user:h'))),
    flows: 's > p1 > e\ns1 > t > u\nxs > h',
    around: named,
    given: { steps: [{ complete: 'u' }, { complete: 'h' }] },
    story: 's p1 s1 t x u xs h e |  | completed',
  },
  {
    name: 'escalation event sub-processes: those that do not interrupt take it together',
    nodes:
      tags('start:s end:e') +
      sub(
        'p1',
        tags('start:s1') +
          throwing('t', escalation) +
          besides('x', 'xs', escalation, tags('task:h')) +
          besides('y', 'ys', escalation, tags('task:k')) +
          eventSub('z', starting('zs', escalation), tags('task:l')),
      ),
    flows: 's > p1 > e\ns1 > t\nxs > h\nys > k\nzs > l',
    around: named,
    story: 's p1 s1 t x y xs ys h k e |  | completed',
  },
  {
    name: 'compensation event sub-process: with the data as they were',
    nodes:
      tags('start:s end:e user:w') +
      `<subProcess id="p1"><dataObject id="v"/>${tags('start:s1')}${script('a', '{v: 7}')}${eventSub('x', starting('xs', compensate()), tags('user:h') + script('k', '{z: v + 1}'))}</subProcess>` +
      throwing('t', compensate()),
    flows: 's > p1 > w > t > e\ns1 > a\nxs > h > k',
    given: { steps: [{ complete: 'w' }, { complete: 'h' }] },
    story: 's p1 s1 a w t x xs h k e |  | completed',
    variables: { z: 8 },
  },
  {
    name: 'multiple event sub-process: any of its events',
    ...interrupted(message + signal),
    given: { steps: [{ signal: 'S' }, { complete: 'h' }] },
    story: 's u x xs h | u | completed',
  },
  {
    name: 'parallel multiple event sub-process: all of its events',
    nodes: tags('start:s user:u end:e') + besides('x', 'xs', message + signal, tags('task:h'), 'parallelMultiple="true"'),
    flows: 's > u > e\nxs > h',
    around: named,
    given: { steps: [{ signal: 'S' }, { message: 'M' }, { complete: 'u' }] },
    story: 's u x xs h e |  | completed',
  },
  {
    name: 'event sub-process of a sub-process that has ended: no longer armed',
    nodes:
      tags('start:s end:e user:w') + sub('p1', tags('start:s1 user:u') + eventSub('x', starting('xs', message), tags('task:h'))),
    flows: 's > p1 > w > e\ns1 > u\nxs > h',
    around: named,
    given: { steps: [{ complete: 'u' }, { complete: 'w' }] },
    story: 's p1 s1 u w e |  | completed',
  },
  {
    name: 'event sub-process that goes on when the rest of its scope is done: no further one begins',
    nodes:
      tags('start:s end:e user:w') +
      sub('p1', tags('start:s1 user:u') + besides('x', 'xs', message, tags('user:h')) + besides('y', 'ys', cycle('R/PT1H'), '')),
    flows: 's > p1 > w > e\ns1 > u\nxs > h',
    around: named,
    given: { steps: [{ message: 'M' }, { complete: 'u' }, { message: 'M' }, { advance: 'PT3H' }, { complete: 'h' }] },
    story: 's p1 s1 u x xs h w |  | waiting w',
  },
  {
    name: 'event sub-process of an ad-hoc sub-process: the next activity begins beside it',
    nodes:
      tags('start:s end:e') +
      `<adHocSubProcess id="p1" ordering="Sequential">${tags('user:a user:b')}${besides('x', 'xs', message, tags('user:h'))}</adHocSubProcess>`,
    flows: 's > p1 > e\nxs > h',
    around: named,
    given: { steps: [{ message: 'M' }, { complete: 'a' }, { complete: 'b' }, { complete: 'h' }] },
    story: 's p1 a x xs h b e |  | completed',
  },
];
