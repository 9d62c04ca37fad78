import { tags } from '../diagram.ts';
import {
  sub,
  timer,
  catching,
  throwing,
  ending,
  starting,
  named,
  signal,
  message,
  on,
  expr,
  non,
  eventSub,
} from '../diagram-parts.ts';
import { table } from '../scenario-table.ts';

table('events', [
  {
    name: 'a timer whose duration is a call',
    nodes:
      tags('start:s end:e') +
      catching('c', `<timerEventDefinition>${expr('timeDuration', 'duration("PT" + string(h) + "H")')}</timerEventDefinition>`),
    flows: 's > c > e',
    given: { variables: { h: 2 }, steps: [{ advance: 'PT2H' }] },
    entered: 's c e',
  },
  {
    name: 'signal: catches are armed before a sibling throws',
    nodes: tags('start:s and:g task:a end:e') + throwing('t', signal) + catching('c', signal),
    flows: 's > g\ng > t\ng > a > c > e',
    around: named,
    entered: 's g t a c e',
  },
  {
    name: 'signal in a sub-process reaches the one around',
    nodes: tags('start:s and:g end:e') + sub('p1', tags('start:s1') + ending('t', signal)) + catching('c', signal),
    flows: 's > g\ng > p1\ng > c > e\ns1 > t',
    around: named,
    entered: 's g p1 c s1 t e',
  },
  {
    name: 'signal start begins another instance',
    nodes: tags('start:s task:a end:e') + starting('ss', signal) + tags('task:b') + ending('t', signal),
    flows: 's > a > t\nss > b',
    around: named,
    entered: 's a t ss b',
  },
  {
    name: 'message inside the file starts a process',
    nodes: tags('start:s') + ending('t', message),
    flows: 's > t',
    around:
      named +
      '<process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="ms"/></startEvent><task id="qa"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qa"/></process>',
    entered: 's t qs qa',
  },
  {
    name: 'message that came first waits',
    nodes: tags('start:s user:u end:e') + catching('c', message),
    flows: 's > u > c > e',
    around: named,
    given: { steps: [{ message: 'M' }, { complete: 'u' }] },
    entered: 's u c e',
  },
  {
    name: 'instantiating receive task',
    nodes: tags('start:s') + ending('t', message),
    flows: 's > t',
    around:
      named +
      '<process id="q" isExecutable="true"><receiveTask id="r" messageRef="ms" instantiate="true"/><task id="qa"/><sequenceFlow id="qf" sourceRef="r" targetRef="qa"/></process>',
    entered: 's t r qa',
  },
  {
    name: 'event-based gateway: the first wins',
    nodes: tags('start:s task:a task:b') + '<eventBasedGateway id="g"/>' + catching('c', message) + catching('d', timer('PT1H')),
    flows: 's > g\ng > c > a\ng > d > b',
    around: named,
    given: { steps: [{ advance: 'PT2H' }, { message: 'M' }] },
    entered: 's g d b',
  },
  {
    name: 'links of different names that lead to one target',
    nodes:
      tags('start:s and:g end:e') +
      throwing('t', '<linkEventDefinition id="lt" name="A"><target>lc</target></linkEventDefinition>') +
      throwing('u', '<linkEventDefinition id="lu" name="B"><target>lc</target></linkEventDefinition>') +
      catching('c', '<linkEventDefinition id="lc" name="C"><source>lt</source><source>lu</source></linkEventDefinition>'),
    flows: 's > g\ng > t\ng > u\nc > e',
    entered: 's g t u c c e e',
  },
  {
    name: 'link',
    nodes:
      tags('start:s task:a end:e') +
      throwing('t', '<linkEventDefinition name="L"/>') +
      catching('c', '<linkEventDefinition name="L"/>'),
    flows: 's > t\nc > a > e',
    entered: 's t c a e',
  },
  {
    name: 'multiple catch: any one',
    nodes: tags('start:s end:e') + catching('c', signal + message),
    flows: 's > c > e',
    around: named,
    given: { steps: [{ message: 'M' }] },
    entered: 's c e',
  },
  {
    name: 'parallel multiple catch: all',
    nodes:
      tags('start:s end:e') +
      `<intermediateCatchEvent id="c" parallelMultiple="true">${signal}${message}</intermediateCatchEvent>`,
    flows: 's > c > e',
    around: named,
    given: { steps: [{ message: 'M' }, { message: 'M' }] },
    entered: 's c',
    outcome: 'waiting',
    open: 'c',
  },
  {
    name: 'parallel multiple catch: all have come',
    nodes:
      tags('start:s end:e') +
      `<intermediateCatchEvent id="c" parallelMultiple="true">${signal}${message}</intermediateCatchEvent>`,
    flows: 's > c > e',
    around: named,
    given: { steps: [{ message: 'M' }, { signal: 'S' }] },
    entered: 's c e',
  },
  {
    name: 'multiple throw: all',
    nodes:
      tags('start:s and:g task:a task:b') +
      throwing('t', signal + '<signalEventDefinition signalRef="s2"/>') +
      catching('c', signal) +
      catching('d', '<signalEventDefinition signalRef="s2"/>'),
    around: `${named}<signal id="s2" name="S2"/>`,
    flows: 's > g\ng > t\ng > c > a\ng > d > b',
    entered: 's g t c d a b',
  },
  {
    name: 'a timer cycle written as cron',
    nodes:
      tags('start:s user:u task:h end:e') +
      on('u', 'b', `<timerEventDefinition>${expr('timeCycle', '0 0/5 * * * ?')}</timerEventDefinition>`, non),
    flows: 's > u > e\nb > h',
    given: { steps: [{ advance: 'PT16M' }, { complete: 'u' }] },
    entered: 's u b h b h b h e',
  },
  {
    name: 'an interrupting event sub-process with a cron cycle fires once',
    nodes:
      tags('start:s user:u') +
      eventSub(
        'x',
        starting('xs', `<timerEventDefinition>${expr('timeCycle', '0 0/5 * * * ?')}</timerEventDefinition>`),
        tags('user:h'),
      ),
    flows: 's > u\nxs > h',
    given: { steps: [{ advance: 'PT16M' }] },
    entered: 's u x xs h',
    outcome: 'waiting',
    open: 'h',
  },
  {
    name: 'names that are worked out as a message is awaited and sent',
    nodes: tags('start:s and:g task:z') + throwing('t', message) + catching('c', message),
    flows: 's > g\ng > t\ng > c > z',
    around: '<message id="ms" name="=&quot;order &quot; + x"/>',
    given: { variables: { x: '7' } },
    entered: 's g t c z',
  },
  {
    name: 'a worked-out name is what a message from outside must have',
    nodes: tags('start:s task:z') + catching('c', message),
    flows: 's > c > z',
    around: '<message id="ms" name="=&quot;order &quot; + x"/>',
    given: { variables: { x: '7' }, steps: [{ message: 'order 8' }, { message: 'order 7' }] },
    entered: 's c z',
  },
  {
    name: 'a start event whose name is an expression that needs nothing of a run',
    nodes: starting('a', message) + starting('b', signal) + tags('task:t'),
    flows: 'a > t\nb > t',
    around: `<message id="ms" name='="order" + "-" + "1"'/><signal id="sg" name='="alert"'/>`,
    given: { steps: [{ message: 'order-1' }, { signal: 'alert' }] },
    entered: 'a t b t',
  },
  {
    name: 'a worked-out signal',
    nodes: tags('start:s and:g task:z') + throwing('t', signal) + catching('c', signal),
    flows: 's > g\ng > t\ng > c > z',
    around: '<signal id="sg" name="=&quot;S&quot; + x"/>',
    given: { variables: { x: '7' } },
    entered: 's g t c z',
  },
]);
