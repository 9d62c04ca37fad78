import { readSop, isSopRefusal } from '../../../domain/sop/read-sop.ts';
import { scenarioSchema, type ScenarioInput } from '../../../domain/simulate/scenario.ts';
import { simulate } from '../../../domain/simulate/simulation.ts';

/** A diagram for a test: flow nodes as XML, flows as chains (`a > b > c`), one a line, `| condition` after a single one. */
export function diagram(nodes: string, flows: string, around = '', process = 'p'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vouch="urn:vouch:bpmn:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="urn:test">
${around}<process id="${process}" isExecutable="true">${nodes}${flowsXml(flows)}</process></definitions>`;
}

export function flowsXml(flows: string): string {
  return flows
    .split('\n')
    .flatMap((line) => {
      const [chain = '', condition] = line.split('|').map((part) => part.trim());
      const ids = chain
        .split('>')
        .map((id) => id.trim())
        .filter((id) => id !== '');
      return ids.slice(1).map((target, index) => flowXml(ids[index] ?? '', target, condition));
    })
    .join('');
}

function flowXml(source: string, target: string, condition: string | undefined): string {
  const inside =
    condition === undefined
      ? ''
      : `<conditionExpression xsi:type="tFormalExpression">${condition.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</conditionExpression>`;
  return `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${inside}</sequenceFlow>`;
}

/** Tags by short words: `tags('start:s task:a user:u end:e')`. */
export function tags(words: string): string {
  return words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [kind = '', id = ''] = word.split(':');
      return `<${names[kind] ?? kind} id="${id}"/>`;
    })
    .join('');
}

const names: Record<string, string> = {
  start: 'startEvent',
  end: 'endEvent',
  user: 'userTask',
  script: 'scriptTask',
  service: 'serviceTask',
  manual: 'manualTask',
  xor: 'exclusiveGateway',
  and: 'parallelGateway',
  or: 'inclusiveGateway',
  throw: 'intermediateThrowEvent',
};

export interface Ran {
  /** Elements in the order in which they were entered. */
  entered: string;
  left: string;
  cancelled: string;
  incidents: string;
  outcome: string;
  open: string;
  variables: Record<string, unknown>;
}

/** Runs a diagram through a scenario and tells its story in short. */
export async function play(xml: string, scenario: ScenarioInput = {}): Promise<Ran> {
  const sop = await readSop({ 'process.bpmn': xml });
  if (isSopRefusal(sop)) throw new Error(sop.message.en);
  const { lines, outcome } = simulate(sop.plan, sop.hash, scenarioSchema.parse(scenario));
  const of = (kind: string) =>
    lines
      .filter((line) => line.kind === kind)
      .map((line) => line.element)
      .join(' ');
  return {
    entered: of('entered'),
    left: of('left'),
    cancelled: of('cancelled'),
    incidents: of('incident'),
    outcome: outcome.outcome,
    open: outcome.open.join(' '),
    variables: outcome.variables,
  };
}
