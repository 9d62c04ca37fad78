import { tags } from '../../domain/engine/diagram.ts';
import { ending, error, expr, message, named, on, sub, timer } from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';
import { transaction } from './parts.ts';

const adHoc = (inside: string, attributes = '') => `<adHocSubProcess id="p1" ${attributes}>${inside}</adHocSubProcess>`;

/** Scopes within a process (BPMN 2.0.2, 10.3.5 and 13.3.4, 13.3.5). */
export const subProcesses: ElementCase[] = [
  {
    name: 'embedded sub-process',
    nodes: tags('start:s end:e') + sub('p1', tags('start:s1 user:u end:e1')),
    flows: 's > p1 > e\ns1 > u > e1',
    given: { steps: [{ complete: 'u' }] },
    story: 's p1 s1 u e1 e |  | completed',
  },
  {
    name: 'embedded sub-process, ended by a timer with all that waits in it',
    nodes:
      tags('start:s end:e user:h') +
      sub('p1', tags('start:s1 and:g user:u') + on('u', 'bu', timer('PT9H')) + '<receiveTask id="r" messageRef="ms"/>') +
      on('p1', 'b', timer('PT1H')),
    flows: 's > p1 > e\ns1 > g\ng > u\ng > r\nb > h',
    around: named,
    given: { steps: [{ advance: 'PT1H' }, { complete: 'h' }] },
    story: 's p1 s1 g u r b h | u r p1 | completed',
  },
  {
    name: 'empty sub-process',
    nodes: tags('start:s user:u') + sub('p1', ''),
    flows: 's > p1 > u',
    given: { steps: [{ complete: 'u' }] },
    story: 's p1 u |  | completed',
  },
  {
    name: 'sub-process without events: its activities begin at once',
    nodes: tags('start:s end:e') + sub('p1', tags('user:a user:b')),
    flows: 's > p1 > e',
    given: { steps: [{ complete: 'b' }, { complete: 'a' }] },
    story: 's p1 a b e |  | completed',
  },
  {
    name: 'tokens at a join are gone with their scope',
    nodes:
      tags('start:s end:e user:h') +
      sub('p1', tags('start:s1 and:g user:a user:b user:c and:j') + ending('t', error)) +
      on('p1', 'b1', error),
    flows: 's > p1 > e\nb1 > h\ns1 > g\ng > a > j\ng > b > j\ng > c > t',
    around: named,
    given: { steps: [{ complete: 'b' }, { complete: 'c' }, { complete: 'h' }] },
    story: 's p1 s1 g a b c t b1 h | a p1 | completed',
  },
  {
    name: 'transaction',
    nodes: tags('start:s end:e') + transaction('p1', tags('start:s1 user:u')),
    flows: 's > p1 > e\ns1 > u',
    given: { steps: [{ complete: 'u' }] },
    story: 's p1 s1 u e |  | completed',
  },
  {
    name: 'transaction: an error leaves it without compensation',
    nodes: tags('start:s end:e user:h') + transaction('p1', tags('start:s1 user:u') + ending('t', error)) + on('p1', 'b', error),
    flows: 's > p1 > e\ns1 > u > t\nb > h',
    around: named,
    given: { steps: [{ complete: 'u' }, { complete: 'h' }] },
    story: 's p1 s1 u t b h | p1 | completed',
  },
  {
    name: 'ad-hoc sub-process, parallel',
    nodes: tags('start:s end:e') + adHoc(tags('user:a user:b user:c') + '<sequenceFlow id="bc" sourceRef="b" targetRef="c"/>'),
    flows: 's > p1 > e',
    given: { steps: [{ complete: 'b' }, { complete: 'a' }, { complete: 'c' }] },
    story: 's p1 a b c e |  | completed',
  },
  {
    name: 'ad-hoc sub-process, sequential',
    nodes: tags('start:s end:e') + adHoc(tags('user:a user:b'), 'ordering="Sequential"'),
    flows: 's > p1 > e',
    given: { steps: [{ complete: 'a' }, { complete: 'b' }] },
    story: 's p1 a b e |  | completed',
  },
  {
    name: 'ad-hoc sub-process: its condition cancels what remains',
    nodes: tags('start:s end:e') + adHoc(tags('user:a user:b') + expr('completionCondition', 'done = true')),
    flows: 's > p1 > e',
    given: { steps: [{ complete: 'b', variables: { done: true } }] },
    story: 's p1 a b e | a | completed',
  },
  {
    name: 'ad-hoc sub-process: what remains is waited for',
    nodes:
      tags('start:s end:e') +
      adHoc(tags('user:a user:b') + expr('completionCondition', 'done = true'), 'cancelRemainingInstances="false"'),
    flows: 's > p1 > e',
    given: { steps: [{ complete: 'b', variables: { done: true } }, { complete: 'a' }] },
    story: 's p1 a b e |  | completed',
  },
  {
    name: 'sub-process with a message boundary inside another',
    nodes:
      tags('start:s end:e') + sub('p1', tags('start:s1 user:h') + sub('p2', tags('start:s2 user:u')) + on('p2', 'b', message)),
    flows: 's > p1 > e\ns1 > p2\ns2 > u\nb > h',
    around: named,
    given: { steps: [{ message: 'M' }, { complete: 'h' }] },
    story: 's p1 s1 p2 s2 u b h e | u p2 | completed',
  },
];
