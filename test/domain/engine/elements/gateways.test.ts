import { tags } from '../diagram.ts';
import { expr, message, named, non, on } from '../diagram-parts.ts';
import { table } from '../scenario-table.ts';

table('flows and gateways', [
  { name: 'a sequence', nodes: tags('start:s task:a end:e'), flows: 's > a > e', entered: 's a e' },
  { name: 'an implicit start and end', nodes: tags('task:a task:b'), flows: 'a > b', entered: 'a b' },
  { name: 'an activity without flows', nodes: tags('task:a task:b'), flows: '', entered: 'a b' },
  {
    name: 'an unconditional flow beside a default: the default where no condition holds',
    nodes: '<startEvent id="s"/><task id="t" default="t_d"/>' + tags('task:c task:d task:u'),
    flows: 's > t\nt > d\nt > c | x = 1\nt > u',
    given: { variables: { x: 2 } },
    entered: 's t d u',
  },
  {
    name: 'an unconditional flow beside a default: not the default where a condition holds',
    nodes: '<startEvent id="s"/><task id="t" default="t_d"/>' + tags('task:c task:d task:u'),
    flows: 's > t\nt > d\nt > c | x = 1\nt > u',
    given: { variables: { x: 1 } },
    entered: 's t c u',
  },
  {
    name: 'conditional flows of a task, none of them true',
    nodes: tags('start:s task:a task:b task:c'),
    flows: 's > a\na > b | x = 1\na > c | x = 2',
    given: { variables: { x: 3 } },
    entered: 's a',
    outcome: 'failed',
    open: 'a',
  },
  {
    name: 'conditional flows of a task, none of them true, beside an unconditional one',
    nodes: tags('start:s task:a task:b task:c'),
    flows: 's > a\na > b | x = 1\na > c',
    given: { variables: { x: 3 } },
    entered: 's a c',
  },
  {
    name: 'exclusive: the first flow that holds',
    nodes: tags('start:s xor:g task:a task:b'),
    flows: 's > g\ng > a | x > 0\ng > b | x > 1',
    given: { variables: { x: 2 } },
    entered: 's g a',
  },
  {
    name: 'exclusive: no flow',
    nodes: tags('start:s xor:g task:a'),
    flows: 's > g\ng > a | x > 0',
    given: { variables: { x: 0 } },
    entered: 's g',
    outcome: 'failed',
    open: 'g',
  },
  {
    name: 'parallel split and join',
    nodes: tags('start:s and:g task:a task:b and:j end:e'),
    flows: 's > g\ng > a > j\ng > b > j\nj > e',
    entered: 's g a b j e',
  },
  {
    name: 'parallel join waits for a flow that never comes',
    nodes: tags('start:s xor:g task:a task:b and:j end:e'),
    flows: 's > g\ng > a | true\ng > b | false\na > j\nb > j\nj > e',
    entered: 's g a',
    outcome: 'waiting',
    open: 'j',
  },
  {
    name: 'uncontrolled merge runs twice',
    nodes: tags('start:s and:g task:a task:b task:m end:e'),
    flows: 's > g\ng > a > m\ng > b > m\nm > e',
    entered: 's g a b m m e e',
  },
  {
    name: 'inclusive: both',
    nodes: tags('start:s or:g task:a task:b or:j end:e'),
    flows: 's > g\ng > a | x > 0\ng > b | x > 1\na > j\nb > j\nj > e',
    given: { variables: { x: 2 } },
    entered: 's g a b j e',
  },
  {
    name: 'inclusive: one',
    nodes: tags('start:s or:g task:a task:b or:j end:e'),
    flows: 's > g\ng > a | x > 0\ng > b | x > 1\na > j\nb > j\nj > e',
    given: { variables: { x: 1 } },
    entered: 's g a j e',
  },
  {
    name: 'inclusive join waits for a task upstream',
    nodes: tags('start:s or:g task:a user:b or:j end:e'),
    flows: 's > g\ng > a | true\ng > b | true\na > j\nb > j\nj > e',
    given: { steps: [{ complete: 'b' }] },
    entered: 's g a b j e',
  },
  {
    name: 'inclusive join waits for an activity whose boundary event has brought a token already',
    nodes: tags('start:s and:k or:j end:e user:u task:h') + on('u', 'b', message, non),
    flows: 's > k\nk > j\nk > u > j\nb > h > j\nj > e',
    around: named,
    given: { steps: [{ message: 'M' }, { complete: 'u' }] },
    entered: 's k u b h j e',
  },
  {
    name: 'inclusive join waits for what a boundary event may still bring',
    nodes: tags('start:s and:k or:j end:e user:u task:x') + on('u', 'b', message),
    flows: 's > k\nk > j\nk > u > x\nb > j\nj > e',
    around: named,
    given: { steps: [{ complete: 'u' }] },
    entered: 's k u x j e',
  },
  {
    name: 'an inclusive join whose last token upstream moves on within the turn waits for where it goes',
    nodes: tags('start:s or:g or:h user:a user:b user:c or:k or:j end:e'),
    flows: 's > g\ng > h | true\ng > c | true\nh > a | true\nh > b | true\na > k\nb > k\nk > j\nc > j\nj > e',
    given: { steps: [{ complete: 'c' }, { complete: 'a' }, { complete: 'b' }] },
    entered: 's g h c a b k j e',
  },
  {
    name: 'inclusive join in a loop goes on: the token behind it reaches it only through it',
    nodes: tags('start:s or:j user:a xor:x end:e'),
    flows: 's > j\nj > a > x\nx > j | n < 2\nx > e | n >= 2',
    given: { outputs: { a: [{ n: 1 }, { n: 2 }] }, auto: true },
    entered: 's j a x j a x e',
  },
  {
    name: 'inclusive joins inside a loop wait for the branches of their round',
    nodes: tags('start:s xor:m and:g task:a user:b or:j xor:x end:e'),
    flows: 's > m > g\ng > a > j\ng > b > j\nj > x\nx > m | n < 2\nx > e | n >= 2',
    given: { outputs: { b: [{ n: 1 }, { n: 2 }] }, auto: true },
    entered: 's m g a b j x m g a b j x e',
  },
  {
    name: 'start quantity gathers tokens',
    nodes: '<startEvent id="s"/><task id="a" completionQuantity="2"/><task id="b"/><task id="c" startQuantity="2"/>',
    flows: 's > a > b > c',
    entered: 's a b b c',
  },
  {
    name: 'start quantity that is not met',
    nodes: '<startEvent id="s"/><task id="a"/><task id="c" startQuantity="2"/>',
    flows: 's > a > c',
    entered: 's a',
    outcome: 'waiting',
    open: 'c',
  },
  {
    name: 'complex gateway: one of two, and a silent reset',
    nodes:
      tags('start:s and:g task:a user:b') +
      `<complexGateway id="j">${expr('activationCondition', 'activationCount >= 1')}</complexGateway>` +
      tags('task:c end:e'),
    flows: 's > g\ng > a > j\ng > b > j\nj > c > e',
    given: { auto: true },
    entered: 's g a b j c e',
  },
  {
    name: 'complex gateway: starts anew after its reset',
    nodes:
      tags('start:s xor:m and:g task:a user:b') +
      `<complexGateway id="j">${expr('activationCondition', 'activationCount >= 2')}</complexGateway>` +
      tags('task:c end:e'),
    flows: 's > m > g\ng > a > j\ng > b > j\ng > k > j\nj > c > e',
    around: '',
    given: { auto: true },
    entered: 's m g a b j c e',
  },
  { name: 'a cycle that never waits', nodes: tags('start:s xor:m task:a'), flows: 's > m > a > m', outcome: 'failed', open: 'a' },
]);
