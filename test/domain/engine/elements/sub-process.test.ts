import { tags } from '../diagram.ts';
import { sub, on, ending, named, error, catching, signal } from '../diagram-parts.ts';
import { table } from '../scenario-table.ts';

table('sub-processes', [
  {
    name: 'embedded',
    nodes: tags('start:s end:e') + sub('p1', tags('start:s1 task:a end:e1')),
    flows: 's > p1 > e\ns1 > a > e1',
    entered: 's p1 s1 a e1 e',
  },
  { name: 'empty', nodes: tags('start:s end:e') + sub('p1', ''), flows: 's > p1 > e', entered: 's p1 e' },
  {
    name: 'terminate ends only its own scope',
    nodes: tags('start:s end:e') + sub('p1', tags('start:s1 and:g user:a task:b') + ending('t', '<terminateEventDefinition/>')),
    flows: 's > p1 > e\ns1 > g\ng > a\ng > b > t',
    entered: 's p1 s1 g a b t e',
    cancelled: 'a',
  },
  {
    name: 'terminate of the process',
    nodes: tags('start:s and:g user:a task:b') + ending('t', '<terminateEventDefinition/>'),
    flows: 's > g\ng > a\ng > b > t',
    entered: 's g a b t',
    cancelled: 'a',
    outcome: 'terminated',
  },
  {
    name: 'a scope whose last token comes out of an inner one within the turn goes on',
    nodes:
      tags('start:s end:e') +
      sub(
        'q',
        tags('start:q1 and:g task:b task:b2 task:b3 user:z') +
          sub('p1', tags('start:s1') + catching('c1', signal)) +
          catching('c2', signal),
      ),
    around: named,
    flows: 's > q > e\nq1 > g\ng > p1 > z\ng > b > b2 > b3 > c2\ns1 > c1',
    given: { steps: [{ signal: 'S' }] },
    entered: 's q q1 g p1 b s1 b2 c1 b3 c2 z',
    outcome: 'waiting',
    open: 'z',
  },
  {
    name: 'tokens at a join inside are gone with their scope',
    nodes:
      tags('start:s end:e') +
      sub('p1', tags('start:s1 and:g user:a task:b and:j') + ending('t', error)) +
      on('p1', 'b1', error) +
      tags('task:h'),
    around: named,
    flows: 's > p1 > e\nb1 > h\ns1 > g\ng > a > j\ng > b > j\ng > t',
    entered: 's p1 s1 g a b t b1 h',
    cancelled: 'a p1',
  },
  {
    name: 'call of a process in the file',
    nodes: tags('start:s end:e') + '<callActivity id="c" calledElement="q"/>',
    flows: 's > c > e',
    around:
      '<process id="q" isExecutable="true"><startEvent id="qs"/><scriptTask id="qa" scriptFormat="feel"><script>{y: x * 2}</script></scriptTask><sequenceFlow id="qf" sourceRef="qs" targetRef="qa"/></process>',
    given: { variables: { x: 4 } },
    entered: 's c qs qa e',
    variables: { y: 8 },
  },
  {
    name: 'call of a global task',
    nodes: tags('start:s end:e') + '<callActivity id="c" calledElement="q"/>',
    flows: 's > c > e',
    around: '<globalScriptTask id="q"><script>X</script></globalScriptTask>',
    entered: 's c q e',
  },
]);
