import { tags } from '../../domain/engine/diagram.ts';
import {
  catching,
  comp,
  compensate,
  ending,
  error,
  escalation,
  message,
  named,
  non,
  on,
  signal,
  sub,
  tie,
  timer,
} from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';
import { cancelled, terminated, transaction } from './parts.ts';

/** What an end throws (BPMN 2.0.2, 10.5.3 and 13.5.6). */
export const endEvents: ElementCase[] = [
  {
    name: 'none end event: others go on',
    nodes: tags('start:s and:g user:u end:e end:f'),
    flows: 's > g\ng > e\ng > u > f',
    given: { steps: [{ complete: 'u' }] },
    story: 's g e u f |  | completed',
  },
  {
    name: 'message end event',
    nodes: tags('start:s and:g user:u user:v') + ending('t', message) + catching('c', message),
    flows: 's > g\ng > u > t\ng > c > v',
    around: named,
    given: { steps: [{ complete: 'u' }, { complete: 'v' }] },
    story: 's g u c t v |  | completed',
  },
  {
    name: 'signal end event',
    nodes: tags('start:s and:g user:v') + sub('p1', tags('start:s1 user:u') + ending('t', signal)) + catching('c', signal),
    flows: 's > g\ng > p1\ng > c > v\ns1 > u > t',
    around: named,
    given: { steps: [{ complete: 'u' }, { complete: 'v' }] },
    story: 's g p1 c s1 u t v |  | completed',
  },
  {
    name: 'error end event',
    nodes:
      tags('start:s end:e user:h') +
      sub('p1', tags('start:s1 and:g user:u user:v') + on('v', 'bv', timer('PT9H')) + ending('t', error)) +
      on('p1', 'b', error),
    flows: 's > p1 > e\ns1 > g\ng > u > t\ng > v\nb > h',
    around: named,
    given: { steps: [{ complete: 'u' }, { complete: 'h' }] },
    story: 's p1 s1 g u v t b h | v p1 | completed',
  },
  {
    name: 'error end event, uncaught: its scope ends, an incident stays',
    nodes: tags('start:s and:g user:u user:v') + ending('t', error),
    flows: 's > g\ng > u\ng > v > t',
    around: named,
    given: { steps: [{ complete: 'v' }] },
    story: 's g u v t | u | failed t',
  },
  {
    name: 'escalation end event',
    nodes:
      tags('start:s end:e task:h') +
      sub('p1', tags('start:s1 and:g user:u user:v') + ending('t', escalation)) +
      on('p1', 'b', escalation, non),
    flows: 's > p1 > e\ns1 > g\ng > u\ng > v > t\nb > h',
    around: named,
    given: { steps: [{ complete: 'v' }, { complete: 'u' }] },
    story: 's p1 s1 g u v t b h e |  | completed',
  },
  {
    name: 'cancel end event: what runs is ended, what is done is undone',
    nodes:
      tags('start:s end:e task:k') +
      transaction(
        'p1',
        tags('start:s1 task:a and:g user:u user:v') +
          on('u', 'bu', message) +
          comp('a', 'ca') +
          '<userTask id="ua" isForCompensation="true"/>' +
          tie('ca', 'ua') +
          ending('t', cancelled),
      ) +
      on('p1', 'b', cancelled),
    flows: 's > p1 > e\ns1 > a > g\ng > u\ng > v > t\nb > k',
    around: named,
    given: { steps: [{ complete: 'v' }, { complete: 'ua' }] },
    story: 's p1 s1 a g u v t ua b k | u p1 | completed',
  },
  {
    name: 'compensation end event',
    nodes:
      tags('start:s task:a user:w') +
      comp('a', 'ca') +
      '<userTask id="ua" isForCompensation="true"/>' +
      tie('ca', 'ua') +
      ending('t', compensate()),
    flows: 's > a > w > t',
    given: { steps: [{ complete: 'w' }, { complete: 'ua' }] },
    story: 's a w t ua |  | completed',
  },
  {
    name: 'terminate end event of a sub-process',
    nodes:
      tags('start:s end:e') +
      sub(
        'p1',
        tags('start:s1 and:g user:u user:v') + on('u', 'b', timer('PT1H')) + catching('c', message) + ending('t', terminated),
      ),
    flows: 's > p1 > e\ns1 > g\ng > u\ng > c\ng > v > t',
    around: named,
    given: { steps: [{ complete: 'v' }] },
    story: 's p1 s1 g u c v t e | u c | completed',
  },
  {
    name: 'terminate end event of a process',
    nodes: tags('start:s and:g user:u user:v') + on('u', 'b', timer('PT1H')) + catching('c', message) + ending('t', terminated),
    flows: 's > g\ng > u\ng > c\ng > v > t',
    around: named,
    given: { steps: [{ complete: 'v' }] },
    story: 's g u c v t | u c | terminated',
  },
  {
    name: 'multiple end event: all of its events',
    nodes: tags('start:s and:g user:u user:v') + ending('t', signal + message) + catching('c', signal) + catching('d', message),
    flows: 's > g\ng > t\ng > c > u\ng > d > v',
    around: named,
    given: { steps: [{ complete: 'u' }, { complete: 'v' }] },
    story: 's g t c d u v |  | completed',
  },
];
