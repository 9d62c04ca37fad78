import { describe, expect, it } from '@jest/globals';
import { diagram, play, tags } from './diagram.ts';
import type { ScenarioInput } from '../../../domain/simulate/scenario.ts';

interface Case {
  name: string;
  nodes: string;
  flows: string;
  around?: string;
  given?: ScenarioInput;
  entered?: string;
  cancelled?: string;
  outcome?: string;
  open?: string;
  variables?: Record<string, unknown>;
}

export function table(title: string, cases: Case[]): void {
  describe(title, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      const ran = await play(diagram(one.nodes, one.flows, one.around), one.given);
      const { entered, cancelled, outcome, open, variables } = one;
      expect({ ...(entered !== undefined && { entered: ran.entered }), outcome: ran.outcome, open: ran.open }).toEqual({
        ...(entered !== undefined && { entered }), outcome: outcome ?? 'completed', open: open ?? '',
      });
      if (cancelled !== undefined) expect(ran.cancelled).toBe(cancelled);
      if (variables) expect(ran.variables).toMatchObject(variables);
    });
  });
}

const sub = (id: string, inside: string, attributes = '') => `<subProcess id="${id}" ${attributes}>${inside}</subProcess>`;
const mi = (inside: string, attributes = '') => `<multiInstanceLoopCharacteristics ${attributes}>${inside}</multiInstanceLoopCharacteristics>`;
const expr = (tag: string, source: string) => `<${tag} xsi:type="tFormalExpression">${source.replaceAll('<', '&lt;')}</${tag}>`;
const on = (host: string, id: string, event: string, attributes = '') => `<boundaryEvent id="${id}" attachedToRef="${host}" ${attributes}>${event}</boundaryEvent>`;
const timer = (duration: string) => `<timerEventDefinition>${expr('timeDuration', duration)}</timerEventDefinition>`;
const catching = (id: string, event: string) => `<intermediateCatchEvent id="${id}">${event}</intermediateCatchEvent>`;
const throwing = (id: string, event: string) => `<intermediateThrowEvent id="${id}">${event}</intermediateThrowEvent>`;
const ending = (id: string, event: string) => `<endEvent id="${id}">${event}</endEvent>`;
const starting = (id: string, event: string, attributes = '') => `<startEvent id="${id}" ${attributes}>${event}</startEvent>`;
const named = '<signal id="sg" name="S"/><message id="ms" name="M"/><error id="er" errorCode="E"/><escalation id="es" escalationCode="X"/>';
const signal = '<signalEventDefinition signalRef="sg"/>';
const message = '<messageEventDefinition messageRef="ms"/>';
const error = '<errorEventDefinition errorRef="er"/>';
const anyError = '<errorEventDefinition/>';
const escalation = '<escalationEventDefinition escalationRef="es"/>';
const compensate = (attributes = '') => `<compensateEventDefinition ${attributes}/>`;
const non = 'cancelActivity="false"';

table('flows and gateways', [
  { name: 'a sequence', nodes: tags('start:s task:a end:e'), flows: 's > a > e', entered: 's a e' },
  { name: 'an implicit start and end', nodes: tags('task:a task:b'), flows: 'a > b', entered: 'a b' },
  { name: 'an activity without flows', nodes: tags('task:a task:b'), flows: '', entered: 'a b' },
  {
    name: 'an unconditional flow beside a default: the default where no condition holds', nodes: '<startEvent id="s"/><task id="t" default="t_d"/>' + tags('task:c task:d task:u'),
    flows: 's > t\nt > d\nt > c | x = 1\nt > u', given: { variables: { x: 2 } }, entered: 's t d u',
  },
  {
    name: 'an unconditional flow beside a default: not the default where a condition holds', nodes: '<startEvent id="s"/><task id="t" default="t_d"/>' + tags('task:c task:d task:u'),
    flows: 's > t\nt > d\nt > c | x = 1\nt > u', given: { variables: { x: 1 } }, entered: 's t c u',
  },
  { name: 'exclusive: the first flow that holds', nodes: tags('start:s xor:g task:a task:b'), flows: 's > g\ng > a | x > 0\ng > b | x > 1', given: { variables: { x: 2 } }, entered: 's g a' },
  { name: 'exclusive: no flow', nodes: tags('start:s xor:g task:a'), flows: 's > g\ng > a | x > 0', given: { variables: { x: 0 } }, entered: 's g', outcome: 'failed', open: 'g' },
  { name: 'parallel split and join', nodes: tags('start:s and:g task:a task:b and:j end:e'), flows: 's > g\ng > a > j\ng > b > j\nj > e', entered: 's g a b j e' },
  { name: 'parallel join waits for a flow that never comes', nodes: tags('start:s xor:g task:a task:b and:j end:e'), flows: 's > g\ng > a | true\ng > b | false\na > j\nb > j\nj > e', entered: 's g a j', outcome: 'waiting', open: 'j' },
  { name: 'uncontrolled merge runs twice', nodes: tags('start:s and:g task:a task:b task:m end:e'), flows: 's > g\ng > a > m\ng > b > m\nm > e', entered: 's g a b m m e e' },
  { name: 'inclusive: both', nodes: tags('start:s or:g task:a task:b or:j end:e'), flows: 's > g\ng > a | x > 0\ng > b | x > 1\na > j\nb > j\nj > e', given: { variables: { x: 2 } }, entered: 's g a b j e' },
  { name: 'inclusive: one', nodes: tags('start:s or:g task:a task:b or:j end:e'), flows: 's > g\ng > a | x > 0\ng > b | x > 1\na > j\nb > j\nj > e', given: { variables: { x: 1 } }, entered: 's g a j e' },
  { name: 'inclusive join waits for a task upstream', nodes: tags('start:s or:g task:a user:b or:j end:e'), flows: 's > g\ng > a | true\ng > b | true\na > j\nb > j\nj > e', given: { steps: [{ complete: 'b' }] }, entered: 's g a b j e' },
  {
    name: 'inclusive join in a loop goes on: the token behind it reaches it only through it', nodes: tags('start:s or:j user:a xor:x end:e'),
    flows: 's > j\nj > a > x\nx > j | n < 2\nx > e | n >= 2', given: { outputs: { a: [{ n: 1 }, { n: 2 }] }, auto: true }, entered: 's j a x j a x e',
  },
  {
    name: 'inclusive joins inside a loop wait for the branches of their round', nodes: tags('start:s xor:m and:g task:a user:b or:j xor:x end:e'),
    flows: 's > m > g\ng > a > j\ng > b > j\nj > x\nx > m | n < 2\nx > e | n >= 2', given: { outputs: { b: [{ n: 1 }, { n: 2 }] }, auto: true }, entered: 's m g a b j x m g a b j x e',
  },
  { name: 'start quantity gathers tokens', nodes: '<startEvent id="s"/>' + '<task id="a" completionQuantity="2"/><task id="b"/><task id="c" startQuantity="2"/>', flows: 's > a > b > c', entered: 's a b b c' },
  { name: 'start quantity that is not met', nodes: '<startEvent id="s"/><task id="a"/><task id="c" startQuantity="2"/>', flows: 's > a > c', entered: 's a c', outcome: 'waiting', open: 'c' },
  {
    name: 'complex gateway: one of two, and a silent reset', nodes: tags('start:s and:g task:a user:b') + `<complexGateway id="j">${expr('activationCondition', 'activationCount >= 1')}</complexGateway>` + tags('task:c end:e'),
    flows: 's > g\ng > a > j\ng > b > j\nj > c > e', given: { auto: true }, entered: 's g a b j c e',
  },
  {
    name: 'complex gateway: starts anew after its reset', nodes: tags('start:s xor:m and:g task:a user:b') + `<complexGateway id="j">${expr('activationCondition', 'activationCount >= 2')}</complexGateway>` + tags('task:c end:e'),
    flows: 's > m > g\ng > a > j\ng > b > j\ng > k > j\nj > c > e', around: '', given: { auto: true }, entered: 's m g a b j c e',
  },
  { name: 'a cycle that never waits', nodes: tags('start:s xor:m task:a'), flows: 's > m > a > m', outcome: 'failed', open: 'a' },
]);

table('sub-processes', [
  { name: 'embedded', nodes: tags('start:s end:e') + sub('p1', tags('start:s1 task:a end:e1')), flows: 's > p1 > e\ns1 > a > e1', entered: 's p1 s1 a e1 e' },
  { name: 'empty', nodes: tags('start:s end:e') + sub('p1', ''), flows: 's > p1 > e', entered: 's p1 e' },
  { name: 'terminate ends only its own scope', nodes: tags('start:s end:e') + sub('p1', tags('start:s1 and:g user:a task:b') + ending('t', '<terminateEventDefinition/>')), flows: 's > p1 > e\ns1 > g\ng > a\ng > b > t', entered: 's p1 s1 g a b t e', cancelled: 'a' },
  { name: 'terminate of the process', nodes: tags('start:s and:g user:a task:b') + ending('t', '<terminateEventDefinition/>'), flows: 's > g\ng > a\ng > b > t', entered: 's g a b t', cancelled: 'a', outcome: 'terminated' },
  { name: 'tokens at a join inside are gone with their scope', nodes: tags('start:s end:e') + sub('p1', tags('start:s1 and:g user:a task:b and:j') + ending('t', error)) + on('p1', 'b1', error) + tags('task:h'), around: named, flows: 's > p1 > e\nb1 > h\ns1 > g\ng > a > j\ng > b > j\ng > t', entered: 's p1 s1 g a b t j b1 h', cancelled: 'a j p1' },
  { name: 'call of a process in the file', nodes: tags('start:s end:e') + '<callActivity id="c" calledElement="q"/>', flows: 's > c > e', around: '<process id="q" isExecutable="true"><startEvent id="qs"/><scriptTask id="qa" scriptFormat="feel"><script>{y: x * 2}</script></scriptTask><sequenceFlow id="qf" sourceRef="qs" targetRef="qa"/></process>', given: { variables: { x: 4 } }, entered: 's c qs qa e', variables: { y: 8 } },
  { name: 'call of a global task', nodes: tags('start:s end:e') + '<callActivity id="c" calledElement="q"/>', flows: 's > c > e', around: '<globalScriptTask id="q"><script>X</script></globalScriptTask>', entered: 's c q e' },
]);

table('timers and boundary events', [
  { name: 'intermediate timer', nodes: tags('start:s end:e') + catching('t', timer('PT5M')), flows: 's > t > e', given: { steps: [{ advance: 'PT5M' }] }, entered: 's t e' },
  { name: 'intermediate timer, too early', nodes: tags('start:s end:e') + catching('t', timer('PT5M')), flows: 's > t > e', given: { steps: [{ advance: 'PT4M59S' }] }, entered: 's t', outcome: 'waiting', open: 't' },
  { name: 'interrupting timer', nodes: tags('start:s user:a task:h end:e') + on('a', 'b', timer('PT1H')), flows: 's > a > e\nb > h', given: { steps: [{ advance: 'PT1H' }] }, entered: 's a b h', cancelled: 'a' },
  { name: 'non-interrupting timer', nodes: tags('start:s user:a task:h end:e') + on('a', 'b', timer('PT1H'), non), flows: 's > a > e\nb > h', given: { steps: [{ advance: 'PT1H' }, { complete: 'a' }] }, entered: 's a b h e', cancelled: '' },
  { name: 'timer cycle at a boundary', nodes: tags('start:s user:a task:h end:e') + on('a', 'b', `<timerEventDefinition>${expr('timeCycle', 'R3/PT1H')}</timerEventDefinition>`, non), flows: 's > a > e\nb > h', given: { steps: [{ advance: 'PT9H' }, { complete: 'a' }] }, entered: 's a b h b h b h e' },
  { name: 'timer date', nodes: tags('start:s end:e') + catching('t', `<timerEventDefinition>${expr('timeDate', '2026-02-01T00:00:00Z')}</timerEventDefinition>`), flows: 's > t > e', given: { steps: [{ advance: 'P1M' }] }, entered: 's t e' },
  { name: 'a timer beyond the year 9999', nodes: tags('start:s end:e') + catching('t', timer('P10000Y')), flows: 's > t > e', entered: 's t', outcome: 'failed', open: 't' },
  { name: 'error by code before any', nodes: tags('start:s service:a task:h task:k end:e') + on('a', 'b', anyError) + on('a', 'c', error), flows: 's > a > e\nb > h\nc > k', around: named, given: { errors: { a: 'E' } }, entered: 's a c k', cancelled: 'a' },
  { name: 'error by any', nodes: tags('start:s service:a task:h task:k end:e') + on('a', 'b', anyError) + on('a', 'c', error), flows: 's > a > e\nb > h\nc > k', around: named, given: { errors: { a: 'F' } }, entered: 's a b h' },
  { name: 'uncaught error', nodes: tags('start:s service:a end:e'), flows: 's > a > e', given: { errors: { a: 'F' } }, entered: 's a', outcome: 'failed', open: 'a' },
  { name: 'uncaught error end', nodes: tags('start:s and:g user:u') + ending('e', error), flows: 's > g\ng > u\ng > e', around: named, entered: 's g u e', cancelled: 'u', outcome: 'failed', open: 'e' },
  { name: 'escalation, not interrupting', nodes: tags('start:s end:e task:h') + sub('p1', tags('start:s1 task:a end:e1') + throwing('x', escalation)) + on('p1', 'b', escalation, non), flows: 's > p1 > e\ns1 > x > a > e1\nb > h', around: named, entered: 's p1 s1 x b a h e1 e' },
  { name: 'escalation, interrupting', nodes: tags('start:s end:e task:h') + sub('p1', tags('start:s1 task:a end:e1') + throwing('x', escalation)) + on('p1', 'b', escalation), flows: 's > p1 > e\ns1 > x > a > e1\nb > h', around: named, entered: 's p1 s1 x b h', cancelled: 'x p1' },
  { name: 'message at a boundary', nodes: tags('start:s user:a task:h end:e') + on('a', 'b', message), flows: 's > a > e\nb > h', around: named, given: { steps: [{ message: 'M', variables: { v: 1 } }] }, entered: 's a b h', variables: { v: 1 } },
  { name: 'conditional true on arming', nodes: tags('start:s user:a task:h end:e') + on('a', 'b', `<conditionalEventDefinition>${expr('condition', 'x > 1')}</conditionalEventDefinition>`), flows: 's > a > e\nb > h', given: { variables: { x: 2 } }, entered: 's a b h', cancelled: 'a' },
  { name: 'conditional true later', nodes: tags('start:s and:g user:a user:c task:h') + on('a', 'b', `<conditionalEventDefinition>${expr('condition', 'x > 1')}</conditionalEventDefinition>`), flows: 's > g\ng > a\ng > c\nb > h', given: { variables: { x: 1 }, steps: [{ complete: 'c', variables: { x: 5 } }] }, entered: 's g a c b h', cancelled: 'a' },
]);

table('events', [
  { name: 'signal: catches are armed before a sibling throws', nodes: tags('start:s and:g task:a end:e') + throwing('t', signal) + catching('c', signal), flows: 's > g\ng > t\ng > a > c > e', around: named, entered: 's g t a c e' },
  { name: 'signal in a sub-process reaches the one around', nodes: tags('start:s and:g end:e') + sub('p1', tags('start:s1') + ending('t', signal)) + catching('c', signal), flows: 's > g\ng > p1\ng > c > e\ns1 > t', around: named, entered: 's g p1 c s1 t e' },
  { name: 'signal start begins another instance', nodes: tags('start:s task:a end:e') + starting('ss', signal) + tags('task:b') + ending('t', signal), flows: 's > a > t\nss > b', around: named, entered: 's a t ss b' },
  { name: 'message inside the file starts a process', nodes: tags('start:s') + ending('t', message), flows: 's > t', around: named + '<process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="ms"/></startEvent><task id="qa"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qa"/></process>', entered: 's t qs qa' },
  { name: 'message that came first waits', nodes: tags('start:s user:u end:e') + catching('c', message), flows: 's > u > c > e', around: named, given: { steps: [{ message: 'M' }, { complete: 'u' }] }, entered: 's u c e' },
  { name: 'instantiating receive task', nodes: tags('start:s') + ending('t', message), flows: 's > t', around: named + '<process id="q" isExecutable="true"><receiveTask id="r" messageRef="ms" instantiate="true"/><task id="qa"/><sequenceFlow id="qf" sourceRef="r" targetRef="qa"/></process>', entered: 's t r qa' },
  { name: 'event-based gateway: the first wins', nodes: tags('start:s task:a task:b') + '<eventBasedGateway id="g"/>' + catching('c', message) + catching('d', timer('PT1H')), flows: 's > g\ng > c > a\ng > d > b', around: named, given: { steps: [{ advance: 'PT2H' }, { message: 'M' }] }, entered: 's g d b' },
  { name: 'link', nodes: tags('start:s task:a end:e') + throwing('t', '<linkEventDefinition name="L"/>') + catching('c', '<linkEventDefinition name="L"/>'), flows: 's > t\nc > a > e', entered: 's t c a e' },
  { name: 'multiple catch: any one', nodes: tags('start:s end:e') + catching('c', signal + message), flows: 's > c > e', around: named, given: { steps: [{ message: 'M' }] }, entered: 's c e' },
  { name: 'parallel multiple catch: all', nodes: tags('start:s end:e') + `<intermediateCatchEvent id="c" parallelMultiple="true">${signal}${message}</intermediateCatchEvent>`, flows: 's > c > e', around: named, given: { steps: [{ message: 'M' }, { message: 'M' }] }, entered: 's c', outcome: 'waiting', open: 'c' },
  { name: 'parallel multiple catch: all have come', nodes: tags('start:s end:e') + `<intermediateCatchEvent id="c" parallelMultiple="true">${signal}${message}</intermediateCatchEvent>`, flows: 's > c > e', around: named, given: { steps: [{ message: 'M' }, { signal: 'S' }] }, entered: 's c e' },
  { name: 'multiple throw: all', nodes: tags('start:s and:g task:a task:b') + throwing('t', signal + '<signalEventDefinition signalRef="s2"/>') + catching('c', signal) + catching('d', '<signalEventDefinition signalRef="s2"/>'), around: `${named}<signal id="s2" name="S2"/>`, flows: 's > g\ng > t\ng > c > a\ng > d > b', entered: 's g t c d a b' },
]);

const eventSub = (id: string, start: string, inside: string) => sub(id, start + inside, 'triggeredByEvent="true"');
table('event sub-processes', [
  { name: 'interrupting message', nodes: tags('start:s user:a end:e') + eventSub('x', starting('xs', message), tags('task:h')), flows: 's > a > e\nxs > h', around: named, given: { steps: [{ message: 'M' }] }, entered: 's a x xs h', cancelled: 'a' },
  { name: 'non-interrupting timer cycle', nodes: tags('start:s user:a end:e') + eventSub('x', starting('xs', `<timerEventDefinition>${expr('timeCycle', 'R2/PT1H')}</timerEventDefinition>`, 'isInterrupting="false"'), tags('task:h')), flows: 's > a > e\nxs > h', given: { steps: [{ advance: 'PT9H' }, { complete: 'a' }] }, entered: 's a x xs h x xs h e' },
  { name: 'error in a sub-process, and its scope goes on after it', nodes: tags('start:s end:e') + sub('p1', tags('start:s1 user:u and:g') + ending('t', error) + eventSub('x', starting('xs', error), tags('task:h'))), flows: 's > p1 > e\ns1 > g\ng > u\ng > t\nxs > h', around: named, entered: 's p1 s1 g u t x xs h e', cancelled: 'u' },
  { name: 'escalation, not interrupting', nodes: tags('start:s end:e') + sub('p1', tags('start:s1 task:a') + throwing('t', escalation) + eventSub('x', starting('xs', escalation, 'isInterrupting="false"'), tags('task:h'))), flows: 's > p1 > e\ns1 > t > a\nxs > h', around: named, entered: 's p1 s1 t x a xs h e' },
  { name: 'error inside an event sub-process goes outward', nodes: tags('start:s end:e task:k') + sub('p1', tags('start:s1') + ending('t', error) + eventSub('x', starting('xs', error), ending('t2', error))) + on('p1', 'b', error), flows: 's > p1 > e\ns1 > t\nxs > t2\nb > k', around: named, entered: 's p1 s1 t x xs t2 b k', cancelled: 'x p1' },
]);

const comp = (host: string, id: string) => on(host, id, compensate());
const undo = (id: string) => `<serviceTask id="${id}" isForCompensation="true"/>`;
const tie = (from: string, to: string) => `<association id="${from}_${to}" associationDirection="One" sourceRef="${from}" targetRef="${to}"/>`;
table('compensation', [
  { name: 'all, latest first', nodes: tags('start:s service:a service:b end:e') + comp('a', 'ca') + comp('b', 'cb') + undo('ua') + undo('ub') + tie('ca', 'ua') + tie('cb', 'ub') + throwing('t', compensate()), flows: 's > a > b > t > e', entered: 's a b t ub ua e' },
  { name: 'one activity', nodes: tags('start:s service:a service:b end:e') + comp('a', 'ca') + comp('b', 'cb') + undo('ua') + undo('ub') + tie('ca', 'ua') + tie('cb', 'ub') + throwing('t', compensate('activityRef="a"')), flows: 's > a > b > t > e', entered: 's a b t ua e' },
  { name: 'what has not completed is not compensated', nodes: tags('start:s and:g user:a service:b end:e') + comp('a', 'ca') + comp('b', 'cb') + undo('ua') + undo('ub') + tie('ca', 'ua') + tie('cb', 'ub') + throwing('t', compensate()), flows: 's > g\ng > a\ng > b > t > e', entered: 's g a b t ub e', outcome: 'waiting', open: 'a' },
  { name: 'a multi-instance activity once for each of its instances', nodes: tags('start:s end:e') + `<serviceTask id="a">${mi(expr('loopCardinality', '3'))}</serviceTask>` + comp('a', 'ca') + undo('ua') + tie('ca', 'ua') + throwing('t', compensate()), flows: 's > a > t > e', entered: 's a a a t ua ua ua e' },
  { name: 'inside a completed sub-process', nodes: tags('start:s end:e') + sub('p1', tags('start:s1 service:a service:b') + comp('a', 'ca') + comp('b', 'cb') + undo('ua') + undo('ub') + tie('ca', 'ua') + tie('cb', 'ub')) + throwing('t', compensate()), flows: 's > p1 > t > e\ns1 > a > b', entered: 's p1 s1 a b t ub ua e' },
  { name: 'by an event sub-process, with its data as they were', nodes: tags('start:s end:e') + `<subProcess id="p1"><dataObject id="v"/>${tags('start:s1')}<scriptTask id="a" scriptFormat="feel"><script>{v: 7}</script></scriptTask>${eventSub('x', starting('xs', compensate()), '<scriptTask id="h" scriptFormat="feel"><script>{w: v + 1}</script></scriptTask>')}</subProcess>` + throwing('t', compensate()), flows: 's > p1 > t > e\ns1 > a\nxs > h', entered: 's p1 s1 a t x xs h e', variables: { w: 8 } },
  { name: 'a transaction is cancelled: what runs is ended, what is done is undone', nodes: tags('start:s end:e task:k') + `<transaction id="p1">${tags('start:s1 service:a and:g user:u')}${comp('a', 'ca')}${undo('ua')}${tie('ca', 'ua')}${ending('t', '<cancelEventDefinition/>')}</transaction>` + on('p1', 'b', '<cancelEventDefinition/>'), flows: 's > p1 > e\ns1 > a > g\ng > u\ng > t\nb > k', entered: 's p1 s1 a g u t ua b k', cancelled: 'u p1' },
]);

table('loops', [
  { name: 'parallel over a collection with output', nodes: tags('start:s end:e') + `<scriptTask id="a" scriptFormat="feel"><extensionElements><vouch:script expression="item * 2" result="r"/><vouch:loop collection="xs" item="item" outputCollection="ys" outputItem="r"/></extensionElements>${mi('')}</scriptTask>`, flows: 's > a > e', given: { variables: { xs: [1, 2, 3] } }, entered: 's a a a e', variables: { ys: [2, 4, 6] } },
  { name: 'sequential', nodes: tags('start:s end:e') + `<userTask id="a">${mi(expr('loopCardinality', '3'), 'isSequential="true"')}</userTask>`, flows: 's > a > e', given: { steps: [{ complete: 'a' }, { complete: 'a' }] }, entered: 's a a a', outcome: 'waiting', open: 'a' },
  { name: 'completion condition cancels the rest', nodes: tags('start:s end:e') + `<userTask id="a">${mi(expr('loopCardinality', '3') + expr('completionCondition', 'numberOfCompletedInstances >= 2'))}</userTask>`, flows: 's > a > e', given: { steps: [{ complete: 'a' }, { complete: 'a' }] }, entered: 's a a a e', cancelled: 'a' },
  { name: 'none in an empty collection', nodes: tags('start:s end:e') + `<userTask id="a">${mi(expr('loopCardinality', '0'))}</userTask>`, flows: 's > a > e', entered: 's e' },
  { name: 'behaviour none: an event for each', nodes: tags('start:s end:e task:h') + `<serviceTask id="a">${mi(expr('loopCardinality', '3'), 'isSequential="true" behavior="None"')}</serviceTask>` + on('a', 'b', signal, non), flows: 's > a > e\nb > h', around: named, entered: 's a b h a b h a b h e' },
  { name: 'behaviour one: an event for the first', nodes: tags('start:s end:e task:h') + `<serviceTask id="a">${mi(expr('loopCardinality', '3'), 'isSequential="true" behavior="One"')}</serviceTask>` + on('a', 'b', signal, non), flows: 's > a > e\nb > h', around: named, entered: 's a b h a a e' },
  { name: 'behaviour all: no event', nodes: tags('start:s end:e task:h') + `<serviceTask id="a">${mi(expr('loopCardinality', '2'), 'behavior="All"')}</serviceTask>` + on('a', 'b', signal, non), flows: 's > a > e\nb > h', around: named, entered: 's a a e' },
  { name: 'behaviour complex, interrupting', nodes: tags('start:s end:e task:h') + `<serviceTask id="a">${mi(`${expr('loopCardinality', '3')}<complexBehaviorDefinition>${expr('condition', 'numberOfCompletedInstances = 1')}<event>${signal}</event></complexBehaviorDefinition>`, 'isSequential="true" behavior="Complex"')}</serviceTask>` + on('a', 'b', signal), flows: 's > a > e\nb > h', around: named, entered: 's a b h' },
  { name: 'standard loop, test after', nodes: tags('start:s end:e') + `<serviceTask id="a"><standardLoopCharacteristics>${expr('loopCondition', 'n < 3')}</standardLoopCharacteristics></serviceTask>`, flows: 's > a > e', given: { outputs: { a: [{ n: 1 }, { n: 2 }, { n: 3 }] } }, entered: 's a a a e' },
  { name: 'standard loop, test before, never', nodes: tags('start:s end:e') + `<serviceTask id="a"><standardLoopCharacteristics testBefore="true">${expr('loopCondition', 'false')}</standardLoopCharacteristics></serviceTask>`, flows: 's > a > e', entered: 's e' },
  { name: 'standard loop, maximum', nodes: tags('start:s end:e') + `<serviceTask id="a"><standardLoopCharacteristics loopMaximum="3">${expr('loopCondition', 'true')}</standardLoopCharacteristics></serviceTask>`, flows: 's > a > e', entered: 's a a a e' },
  { name: 'standard loop of a sub-process', nodes: tags('start:s end:e') + sub('p1', `<standardLoopCharacteristics>${expr('loopCondition', 'n < 2')}</standardLoopCharacteristics>` + tags('start:s1 service:a')), flows: 's > p1 > e\ns1 > a', given: { outputs: { a: [{ n: 1 }, { n: 2 }] } }, entered: 's p1 s1 a p1 s1 a e' },
  { name: 'ad hoc, sequential', nodes: tags('start:s end:e') + `<adHocSubProcess id="p1" ordering="Sequential">${tags('user:a user:b')}</adHocSubProcess>`, flows: 's > p1 > e', given: { steps: [{ complete: 'b' }, { complete: 'a' }, { complete: 'b' }] }, entered: 's p1 a b e' },
  { name: 'ad hoc, completed by its condition', nodes: tags('start:s end:e') + `<adHocSubProcess id="p1">${tags('user:a user:b')}${expr('completionCondition', 'done = true')}</adHocSubProcess>`, flows: 's > p1 > e', given: { steps: [{ complete: 'b', variables: { done: true } }] }, entered: 's p1 a b e', cancelled: 'a' },
]);
