import { describe, expect, it } from '@jest/globals';
import type { ScenarioInput } from '../../../../domain/simulate/scenario.ts';
import { diagram, play, tags } from '../diagram.ts';

const namespaces = {
  jbpm: 'xmlns:drools="http://www.jboss.org/drools"',
  zeebe: 'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  camunda: 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
};

const inDialect = (name: keyof typeof namespaces, xml: string) =>
  xml.replace('<definitions ', `<definitions ${namespaces[name]} `);

const condition = (language: string, source: string) =>
  `<conditionExpression xsi:type="tFormalExpression" language="${language}">${source.replaceAll('<', '&lt;')}</conditionExpression>`;
const flow = (from: string, to: string, inside: string) =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${inside}</sequenceFlow>`;

const called = (extensions: string) => `<callActivity id="c"><extensionElements>${extensions}</extensionElements></callActivity>`;
const child =
  '<process id="q" isExecutable="true"><startEvent id="qs"/><serviceTask id="qa"/><sequenceFlow id="qf" sourceRef="qs" targetRef="qa"/></process>';

/** What is tried; the diagram; the scenario; what is entered, how it ends and its variables. */
type Case = [string, string, ScenarioInput, string];

const cases: Case[] = [
  [
    'conditions that return an expression of Java',
    inDialect(
      'jbpm',
      diagram(
        tags('start:s xor:g task:a task:b') +
          flow('g', 'a', condition('http://www.java.com/java', ' return x < 5; ')) +
          flow('g', 'b', condition('http://www.java.com/java', 'return name.equals("k");')),
        's > g',
      ),
    ),
    { variables: { x: 7, name: 'k' } },
    's g b | completed | {"x":7,"name":"k"}',
  ],
  [
    'conditions of a file whose expressions are in MVEL',
    inDialect(
      'jbpm',
      diagram(
        tags('start:s xor:g task:a task:b task:c'),
        's > g\ng > a | return x == 5;\ng > b | x = 7 and y\ng > c | return true;',
      ),
    ).replace('<definitions ', '<definitions expressionLanguage="http://www.mvel.org/2.0" '),
    { variables: { x: 7, y: true } },
    's g b | completed | {"x":7,"y":true}',
  ],
  [
    'a condition in JavaScript',
    diagram(tags('start:s xor:g task:a') + flow('g', 'a', condition('javascript', "x == 'k'")), 's > g'),
    { variables: { x: 'k' } },
    's g a | completed | {"x":"k"}',
  ],
  [
    'a condition that calls a method and names no language',
    diagram(tags('start:s xor:g task:a task:b'), 's > g\ng > a | !x.contains("k")\ng > b | x.contains("k")'),
    { variables: { x: 'ok' } },
    's g b | completed | {"x":"ok"}',
  ],
  [
    'text with #{…} assigned to a data input of jBPM',
    inDialect(
      'jbpm',
      diagram(
        `${tags('start:s end:e')}<dataObject id="D"/><task id="a"><ioSpecification><dataInput id="i"/><dataOutput id="o"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification><dataInputAssociation><targetRef>i</targetRef><assignment><from xsi:type="tFormalExpression">to #{who}, now</from><to xsi:type="tFormalExpression">i</to></assignment></dataInputAssociation><dataOutputAssociation><sourceRef>i</sourceRef><targetRef>D</targetRef></dataOutputAssociation></task>`,
        's > a > e',
      ),
    ),
    { variables: { who: 'Li' } },
    's a e | completed | {"who":"Li","D":"to Li, now"}',
  ],
  [
    'outputs of a Zeebe call that hands back nothing else',
    inDialect(
      'zeebe',
      diagram(
        tags('start:s end:e') +
          called(
            '<zeebe:calledElement processId="q" propagateAllChildVariables="false"/><zeebe:ioMapping><zeebe:output source="=y" target="r"/></zeebe:ioMapping>',
          ),
        's > c > e',
        child,
      ),
    ),
    { process: 'p', outputs: { qa: { y: 5, z: 6 } } },
    's c qs qa e | completed | {"r":5}',
  ],
  [
    'a cycle that Zeebe’s function makes',
    inDialect(
      'zeebe',
      diagram(
        tags('start:s user:u task:h') +
          `<boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>=cycle(2, duration("PT" + string(h) + "H"))</timeCycle></timerEventDefinition></boundaryEvent>`,
        's > u\nb > h',
      ),
    ),
    { variables: { h: 1 }, steps: [{ advance: 'PT9H' }, { complete: 'u' }] },
    's u b h b h | completed | {"h":1}',
  ],
  [
    'a script in JUEL that calls what is not there takes its effect from the scenario',
    inDialect(
      'camunda',
      diagram(
        `${tags('start:s end:e')}<scriptTask id="a" scriptFormat="juel"><script>\${execution.setVariable('x', 1)}</script></scriptTask>`,
        's > a > e',
      ),
    ),
    { outputs: { a: { x: 1 } } },
    's a e | completed | {"x":1}',
  ],
  [
    'a Camunda message whose name holds an expression',
    inDialect(
      'camunda',
      diagram(
        `${tags('start:s task:a')}<receiveTask id="r" messageRef="ms"/>`,
        's > r > a',
        '<message id="ms" name="order-${x}"/>',
      ),
    ),
    { variables: { x: 7 }, steps: [{ message: 'order-8' }, { message: 'order-7' }] },
    's r a | completed | {"x":7}',
  ],
];

describe('what other engines write', () => {
  it.each(cases)('%s', async (_what, xml, scenario, expected) => {
    const { entered, outcome, variables } = await play(xml, scenario);
    expect(`${entered} | ${outcome} | ${JSON.stringify(variables)}`).toBe(expected);
  });
});
