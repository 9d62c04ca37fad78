import { tags } from '../../domain/engine/diagram.ts';
import {
  comp,
  compensate,
  ending,
  error,
  expr,
  message,
  mi,
  named,
  on,
  sub,
  throwing,
  tie,
  timer,
} from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';
import { cancelled, transaction } from './parts.ts';

/** A task that people undo. */
const undone = (id: string) =>
  `${comp(id, `c-${id}`)}<userTask id="undo-${id}" isForCompensation="true"/>${tie(`c-${id}`, `undo-${id}`)}`;
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
    name: 'transaction cancelled: what has completed in a sub-process that still runs is undone before what went before it',
    nodes:
      tags('start:s end:e user:h') +
      transaction(
        'p1',
        tags('start:s1 task:z and:g user:w') +
          undone('z') +
          sub('p2', tags('start:s2 task:a user:u') + undone('a')) +
          ending('t', cancelled),
      ) +
      on('p1', 'b', cancelled),
    flows: 's > p1 > e\ns1 > z > g\ng > p2\ng > w > t\ns2 > a > u\nb > h',
    given: { steps: [{ complete: 'w' }, { complete: 'undo-a' }, { complete: 'undo-z' }] },
    story: 's p1 s1 z g p2 w s2 a u t undo-a undo-z b h | u p2 p1 | waiting h',
  },
  {
    name: 'transaction cancelled from a sub-process in it: what that has done is undone',
    nodes:
      tags('start:s end:e') +
      transaction('p1', tags('start:s1') + sub('p2', tags('start:s2 task:a') + undone('a') + ending('t', cancelled))) +
      on('p1', 'b', cancelled),
    flows: 's > p1 > e\ns1 > p2\ns2 > a > t\nb > e',
    given: { steps: [{ complete: 'undo-a' }] },
    story: 's p1 s1 p2 s2 a t undo-a b e | p2 p1 | completed',
  },
  {
    name: 'transaction with several instances: cancelled by one, all are undone, completed ones too',
    nodes:
      tags('start:s end:e') +
      transaction(
        'p1',
        mi(expr('loopCardinality', '3')) + tags('start:s1 task:a user:u xor:x end:e1') + undone('a') + ending('t', cancelled),
      ) +
      on('p1', 'b', cancelled),
    flows: 's > p1 > e\ns1 > a > u > x\nx > e1 | stop = false\nx > t | stop = true\nb > e',
    given: {
      steps: [
        { complete: 'u', variables: { stop: false } },
        { complete: 'u', variables: { stop: true } },
        { complete: 'undo-a', instance: 2 },
        { complete: 'undo-a', instance: 1 },
        { complete: 'undo-a' },
      ],
    },
    story: 's p1 p1 p1 s1 s1 s1 a a a u u u x e1 x t undo-a undo-a undo-a b e | p1 u p1 | completed',
  },
  {
    name: 'transaction cancelled while something in it is being undone: that is undone anew, and all else',
    nodes:
      tags('start:s end:e') +
      transaction(
        'p1',
        tags('start:s1 task:a task:b and:g user:w') +
          undone('a') +
          undone('b') +
          throwing('c', compensate()) +
          ending('t', cancelled),
      ) +
      on('p1', 'b1', cancelled),
    flows: 's > p1 > e\ns1 > a > b > g\ng > c\ng > w > t\nb1 > e',
    given: { steps: [{ complete: 'w' }, { complete: 'undo-b' }, { complete: 'undo-a' }] },
    story: 's p1 s1 a b g c w undo-b t undo-b undo-a b1 e | c undo-b p1 | completed',
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
