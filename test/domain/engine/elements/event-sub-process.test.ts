import { tags } from '../diagram.ts';
import { sub, expr, on, throwing, ending, starting, named, message, error, escalation, eventSub } from '../diagram-parts.ts';
import { table } from '../scenario-table.ts';

table('event sub-processes', [
  {
    name: 'interrupting message',
    nodes: tags('start:s user:a end:e') + eventSub('x', starting('xs', message), tags('task:h')),
    flows: 's > a > e\nxs > h',
    around: named,
    given: { steps: [{ message: 'M' }] },
    entered: 's a x xs h',
    cancelled: 'a',
  },
  {
    name: 'non-interrupting timer cycle',
    nodes:
      tags('start:s user:a end:e') +
      eventSub(
        'x',
        starting('xs', `<timerEventDefinition>${expr('timeCycle', 'R2/PT1H')}</timerEventDefinition>`, 'isInterrupting="false"'),
        tags('task:h'),
      ),
    flows: 's > a > e\nxs > h',
    given: { steps: [{ advance: 'PT9H' }, { complete: 'a' }] },
    entered: 's a x xs h x xs h e',
  },
  {
    name: 'error in a sub-process, and its scope goes on after it',
    nodes:
      tags('start:s end:e') +
      sub('p1', tags('start:s1 user:u and:g') + ending('t', error) + eventSub('x', starting('xs', error), tags('task:h'))),
    flows: 's > p1 > e\ns1 > g\ng > u\ng > t\nxs > h',
    around: named,
    entered: 's p1 s1 g u t x xs h e',
    cancelled: 'u',
  },
  {
    name: 'escalation, not interrupting',
    nodes:
      tags('start:s end:e') +
      sub(
        'p1',
        tags('start:s1 task:a') +
          throwing('t', escalation) +
          eventSub('x', starting('xs', escalation, 'isInterrupting="false"'), tags('task:h')),
      ),
    flows: 's > p1 > e\ns1 > t > a\nxs > h',
    around: named,
    entered: 's p1 s1 t x a xs h e',
  },
  {
    name: 'error inside an event sub-process goes outward',
    nodes:
      tags('start:s end:e task:k') +
      sub('p1', tags('start:s1') + ending('t', error) + eventSub('x', starting('xs', error), ending('t2', error))) +
      on('p1', 'b', error),
    flows: 's > p1 > e\ns1 > t\nxs > t2\nb > k',
    around: named,
    entered: 's p1 s1 t x xs t2 b k',
    cancelled: 'x p1',
  },
]);
