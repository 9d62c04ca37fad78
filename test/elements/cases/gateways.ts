import { tags } from '../../domain/engine/diagram.ts';
import { catching, expr, message, named, signal, timer } from '../../domain/engine/diagram-parts.ts';
import type { ElementCase } from '../element-case.ts';

const complex = (id: string, activation: string, attributes = '') =>
  `<complexGateway id="${id}" ${attributes}>${expr('activationCondition', activation)}</complexGateway>`;

/** How flows part and meet (BPMN 2.0.2, 10.6 and 13.4). */
export const gateways: ElementCase[] = [
  {
    name: 'exclusive gateway: the first flow that holds',
    nodes: tags('start:s xor:g user:a user:b'),
    flows: 's > g\ng > a | x > 0\ng > b | x > 1',
    given: { variables: { x: 2 }, steps: [{ complete: 'a' }] },
    story: 's g a |  | completed',
  },
  {
    name: 'exclusive gateway: its default',
    nodes: '<exclusiveGateway id="g" default="g_b"/>' + tags('start:s user:a user:b'),
    flows: 's > g\ng > a | x > 2\ng > b',
    given: { variables: { x: 2 }, steps: [{ complete: 'b' }] },
    story: 's g b |  | completed',
  },
  {
    name: 'exclusive gateway: its default is the last resort, wherever it stands',
    nodes: '<exclusiveGateway id="g" default="g_b"/>' + tags('start:s user:a user:b'),
    flows: 's > g\ng > b\ng > a | x > 1',
    given: { variables: { x: 2 }, steps: [{ complete: 'a' }] },
    story: 's g a |  | completed',
  },
  {
    name: 'exclusive gateway: no flow',
    nodes: tags('start:s xor:g user:a'),
    flows: 's > g\ng > a | x > 2',
    given: { variables: { x: 2 } },
    story: 's g |  | failed g',
  },
  {
    name: 'exclusive gateway: passes each token on',
    nodes: tags('start:s and:g user:a user:b xor:m user:c'),
    flows: 's > g\ng > a > m\ng > b > m\nm > c',
    given: { steps: [{ complete: 'a' }, { complete: 'b' }, { complete: 'c' }, { complete: 'c' }] },
    story: 's g a b m c m c |  | completed',
  },
  {
    name: 'parallel gateway: takes every branch, whatever conditions say',
    nodes: tags('start:s and:g user:a user:b'),
    flows: 's > g\ng > a | x > 1\ng > b | x > 2',
    given: { variables: { x: 0 }, steps: [{ complete: 'a' }, { complete: 'b' }] },
    story: 's g a b |  | completed',
  },
  {
    name: 'parallel gateway: split and join',
    nodes: tags('start:s and:g user:a user:b and:j user:c'),
    flows: 's > g\ng > a > j\ng > b > j\nj > c',
    given: { steps: [{ complete: 'b' }, { complete: 'a' }, { complete: 'c' }] },
    story: 's g a b j c |  | completed',
  },
  {
    name: 'parallel gateway: a flow that never comes',
    nodes: tags('start:s xor:x user:a user:b and:j'),
    flows: 's > x\nx > a | true\nx > b | false\na > j\nb > j',
    given: { steps: [{ complete: 'a' }] },
    story: 's x a |  | waiting j',
  },
  {
    name: 'inclusive gateway: all that hold, and their join',
    nodes: tags('start:s or:g user:a user:b user:c or:j user:d'),
    flows: 's > g\ng > a | x > 0\ng > b | x > 1\ng > c | x > 2\na > j\nb > j\nc > j\nj > d',
    given: { variables: { x: 2 }, steps: [{ complete: 'b' }, { complete: 'a' }, { complete: 'd' }] },
    story: 's g a b j d |  | completed',
  },
  {
    name: 'inclusive gateway: its default',
    nodes: '<inclusiveGateway id="g" default="g_b"/>' + tags('start:s user:a user:b'),
    flows: 's > g\ng > a | x > 2\ng > b',
    given: { variables: { x: 2 }, steps: [{ complete: 'b' }] },
    story: 's g b |  | completed',
  },
  {
    name: 'inclusive gateway: not its default where a condition holds',
    nodes: '<inclusiveGateway id="g" default="g_b"/>' + tags('start:s user:a user:b'),
    flows: 's > g\ng > a | x > 1\ng > b',
    given: { variables: { x: 2 }, steps: [{ complete: 'a' }] },
    story: 's g a |  | completed',
  },
  {
    name: 'inclusive gateway: its join inside a loop',
    nodes: tags('start:s xor:m and:g user:a user:b or:j xor:x end:e'),
    flows: 's > m > g\ng > a > j\ng > b > j\nj > x\nx > m | n < 2\nx > e | n >= 2',
    given: {
      steps: [
        { complete: 'a', variables: { n: 1 } },
        { complete: 'b' },
        { complete: 'b' },
        { complete: 'a', variables: { n: 2 } },
      ],
    },
    story: 's m g a b j x m g a b j x e |  | completed',
  },
  {
    name: 'complex gateway: two of three, and the third resets it',
    nodes: tags('start:s and:g user:a user:b user:c user:d end:e') + complex('j', 'activationCount >= 2'),
    flows: 's > g\ng > a > j\ng > b > j\ng > c > j\nj > d > e',
    given: { steps: [{ complete: 'a' }, { complete: 'b' }, { complete: 'd' }, { complete: 'c' }] },
    story: 's g a b c j d e |  | completed',
  },
  {
    name: 'complex gateway: its flows know the reset',
    nodes: tags('start:s and:g user:a user:b user:d user:f') + complex('j', 'activationCount >= 1'),
    flows: 's > g\ng > a > j\ng > b > j\nj > d | waitingForStart\nj > f | not(waitingForStart)',
    given: { steps: [{ complete: 'a' }, { complete: 'd' }, { complete: 'b' }, { complete: 'f' }] },
    story: 's g a b j d f |  | completed',
  },
  {
    name: 'complex gateway: its default',
    nodes: tags('start:s and:g user:a user:b user:d user:f') + complex('j', 'activationCount >= 2', 'default="j_f"'),
    flows: 's > g\ng > a > j\ng > b > j\nj > d | x > 1\nj > f',
    given: { variables: { x: 1 }, steps: [{ complete: 'a' }, { complete: 'b' }, { complete: 'f' }, { complete: 'f' }] },
    story: 's g a b j f f |  | completed',
  },
  {
    name: 'complex gateway: its default is for its start where a condition knows the reset',
    nodes: tags('start:s and:g user:a user:b user:d user:f') + complex('j', 'activationCount >= 1', 'default="j_f"'),
    flows: 's > g\ng > a > j\ng > b > j\nj > d | not(waitingForStart)\nj > f',
    given: { steps: [{ complete: 'a' }, { complete: 'f' }, { complete: 'b' }, { complete: 'd' }] },
    story: 's g a b j f d |  | completed',
  },
  {
    name: 'complex gateway: not its default where a condition holds',
    nodes: tags('start:s user:a user:d user:f') + complex('j', 'activationCount >= 1', 'default="j_f"'),
    flows: 's > a > j\nj > d | x > 1\nj > f',
    given: { variables: { x: 2 }, steps: [{ complete: 'a' }, { complete: 'd' }] },
    story: 's a j d |  | completed',
  },
  {
    name: 'event-based gateway: the message wins',
    nodes:
      tags('start:s user:a user:b') +
      '<eventBasedGateway id="g"/>' +
      catching('c', message) +
      catching('d', timer('PT1H')) +
      catching('f', signal),
    flows: 's > g\ng > c > a\ng > d > b\ng > f > b',
    around: named,
    given: { steps: [{ message: 'M', variables: { x: 1 } }, { complete: 'a' }] },
    story: 's g c a |  | completed',
    variables: { x: 1 },
  },
  {
    name: 'event-based gateway: the timer wins',
    nodes:
      tags('start:s user:a user:b') +
      '<eventBasedGateway id="g"/><receiveTask id="c" messageRef="ms"/>' +
      catching('d', timer('PT1H')),
    flows: 's > g\ng > c > a\ng > d > b',
    around: named,
    given: { steps: [{ advance: 'PT1H' }, { complete: 'b' }] },
    story: 's g d b |  | completed',
  },
  {
    name: 'event-based gateway: waits',
    nodes: tags('start:s user:a user:b') + '<eventBasedGateway id="g"/>' + catching('c', message) + catching('d', timer('PT9H')),
    flows: 's > g\ng > c > a\ng > d > b',
    around: named,
    story: 's g |  | waiting g',
  },
];
