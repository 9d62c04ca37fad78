import { tags } from '../diagram.ts';
import {
  sub,
  expr,
  on,
  timer,
  catching,
  throwing,
  ending,
  named,
  message,
  error,
  anyError,
  escalation,
  non,
} from '../diagram-parts.ts';
import { table } from '../scenario-table.ts';

table('timers and boundary events', [
  {
    name: 'intermediate timer',
    nodes: tags('start:s end:e') + catching('t', timer('PT5M')),
    flows: 's > t > e',
    given: { steps: [{ advance: 'PT5M' }] },
    entered: 's t e',
  },
  {
    name: 'intermediate timer, too early',
    nodes: tags('start:s end:e') + catching('t', timer('PT5M')),
    flows: 's > t > e',
    given: { steps: [{ advance: 'PT4M59S' }] },
    entered: 's t',
    outcome: 'waiting',
    open: 't',
  },
  {
    name: 'interrupting timer',
    nodes: tags('start:s user:a task:h end:e') + on('a', 'b', timer('PT1H')),
    flows: 's > a > e\nb > h',
    given: { steps: [{ advance: 'PT1H' }] },
    entered: 's a b h',
    cancelled: 'a',
  },
  {
    name: 'non-interrupting timer',
    nodes: tags('start:s user:a task:h end:e') + on('a', 'b', timer('PT1H'), non),
    flows: 's > a > e\nb > h',
    given: { steps: [{ advance: 'PT1H' }, { complete: 'a' }] },
    entered: 's a b h e',
    cancelled: '',
  },
  {
    name: 'timer cycle at a boundary',
    nodes:
      tags('start:s user:a task:h end:e') +
      on('a', 'b', `<timerEventDefinition>${expr('timeCycle', 'R3/PT1H')}</timerEventDefinition>`, non),
    flows: 's > a > e\nb > h',
    given: { steps: [{ advance: 'PT9H' }, { complete: 'a' }] },
    entered: 's a b h b h b h e',
  },
  {
    name: 'timer date',
    nodes:
      tags('start:s end:e') +
      catching('t', `<timerEventDefinition>${expr('timeDate', '2026-02-01T00:00:00Z')}</timerEventDefinition>`),
    flows: 's > t > e',
    given: { steps: [{ advance: 'P1M' }] },
    entered: 's t e',
  },
  {
    name: 'a timer beyond the year 9999',
    nodes: tags('start:s end:e') + catching('t', timer('P10000Y')),
    flows: 's > t > e',
    entered: 's t',
    outcome: 'failed',
    open: 't',
  },
  {
    name: 'error by code before any',
    nodes: tags('start:s service:a task:h task:k end:e') + on('a', 'b', anyError) + on('a', 'c', error),
    flows: 's > a > e\nb > h\nc > k',
    around: named,
    given: { errors: { a: 'E' } },
    entered: 's a c k',
    cancelled: 'a',
  },
  {
    name: 'error by any',
    nodes: tags('start:s service:a task:h task:k end:e') + on('a', 'b', anyError) + on('a', 'c', error),
    flows: 's > a > e\nb > h\nc > k',
    around: named,
    given: { errors: { a: 'F' } },
    entered: 's a b h',
  },
  {
    name: 'uncaught error',
    nodes: tags('start:s service:a end:e'),
    flows: 's > a > e',
    given: { errors: { a: 'F' } },
    entered: 's a',
    outcome: 'failed',
    open: 'a',
  },
  {
    name: 'uncaught error end',
    nodes: tags('start:s and:g user:u') + ending('e', error),
    flows: 's > g\ng > u\ng > e',
    around: named,
    entered: 's g u e',
    cancelled: 'u',
    outcome: 'failed',
    open: 'e',
  },
  {
    name: 'escalation, not interrupting',
    nodes:
      tags('start:s end:e task:h') +
      sub('p1', tags('start:s1 task:a end:e1') + throwing('x', escalation)) +
      on('p1', 'b', escalation, non),
    flows: 's > p1 > e\ns1 > x > a > e1\nb > h',
    around: named,
    entered: 's p1 s1 x b a h e1 e',
  },
  {
    name: 'escalation, interrupting',
    nodes:
      tags('start:s end:e task:h') +
      sub('p1', tags('start:s1 task:a end:e1') + throwing('x', escalation)) +
      on('p1', 'b', escalation),
    flows: 's > p1 > e\ns1 > x > a > e1\nb > h',
    around: named,
    entered: 's p1 s1 x b h',
    cancelled: 'x p1',
  },
  {
    name: 'message at a boundary',
    nodes: tags('start:s user:a task:h end:e') + on('a', 'b', message),
    flows: 's > a > e\nb > h',
    around: named,
    given: { steps: [{ message: 'M', variables: { v: 1 } }] },
    entered: 's a b h',
    variables: { v: 1 },
  },
  {
    name: 'conditional true on arming',
    nodes:
      tags('start:s user:a task:h end:e') +
      on('a', 'b', `<conditionalEventDefinition>${expr('condition', 'x > 1')}</conditionalEventDefinition>`),
    flows: 's > a > e\nb > h',
    given: { variables: { x: 2 } },
    entered: 's a b h',
    cancelled: 'a',
  },
  {
    name: 'conditional true later',
    nodes:
      tags('start:s and:g user:a user:c task:h') +
      on('a', 'b', `<conditionalEventDefinition>${expr('condition', 'x > 1')}</conditionalEventDefinition>`),
    flows: 's > g\ng > a\ng > c\nb > h',
    given: { variables: { x: 1 }, steps: [{ complete: 'c', variables: { x: 5 } }] },
    entered: 's g a c b h',
    cancelled: 'a',
  },
]);
