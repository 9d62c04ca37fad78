import { flow, type Piece } from './diagram.ts';

type Write = (id: string) => Omit<Piece, 'enter' | 'leave'> & Partial<Piece>;

const formal = (tag: string, text: string) => `<${tag} xsi:type="tFormalExpression">${text}</${tag}>`;
const node = (tag: string, id: string, inside = '', attributes = '') => `<${tag} id="${id}"${attributes}>${inside}</${tag}>`;
const inside = (id: string) => node('startEvent', `${id}s`) + node('endEvent', `${id}e`) + flow(`${id}s`, `${id}e`);
const message = '<message id="M" name="m" />';
const messageEvent =
  '<extensionElements><vouch:correlation key="=1" /></extensionElements><messageEventDefinition messageRef="M" />';
const timer = (id: string) => node('timerEventDefinition', `${id}t`, formal('timeDuration', 'PT1M'));

/** A gateway that splits in two ways and one that merges them. */
const gateways =
  (tag: string, conditions: [string?, string?]): Write =>
  (id) => ({
    leave: `${id}j`,
    xml:
      node(tag, id) +
      node('task', `${id}a`) +
      node('task', `${id}b`) +
      node(tag, `${id}j`) +
      flow(id, `${id}a`, conditions[0]) +
      flow(id, `${id}b`, conditions[1]) +
      flow(`${id}a`, `${id}j`) +
      flow(`${id}b`, `${id}j`),
  });

const repeated =
  (characteristics: string): Write =>
  (id) => ({ xml: node('task', id, characteristics) });
const catching =
  (definition: (id: string) => string, beside?: string): Write =>
  (id) => ({ xml: node('intermediateCatchEvent', id, definition(id)), beside });
const throwing =
  (definition: string, beside?: string): Write =>
  (id) => ({ xml: node('intermediateThrowEvent', id, definition), beside });

/** Elements and constructs of BPMN, each as a piece that a token passes; its id is free of clashes with another's. */
const written: Record<string, Write> = {
  task: (id) => ({ xml: node('task', id) }),
  userTask: (id) => ({ xml: node('userTask', id) }),
  manualTask: (id) => ({ xml: node('manualTask', id) }),
  'serviceTask with a record': (id) => ({
    xml: node(
      'serviceTask',
      id,
      '<extensionElements><vouch:record noun="station" act="clear-line"><vouch:set field="station" value="=&quot;a&quot;" /></vouch:record></extensionElements>',
    ),
  }),
  'scriptTask in FEEL': (id) => ({
    xml: node('scriptTask', id, '<extensionElements><vouch:script expression="=1 + 1" result="sum" /></extensionElements>'),
  }),
  sendTask: (id) => ({ xml: node('sendTask', id, '', ' messageRef="M"'), beside: message }),
  receiveTask: (id) => ({
    xml: node('receiveTask', id, '<extensionElements><vouch:correlation key="=1" /></extensionElements>', ' messageRef="M"'),
    beside: message,
  }),
  exclusiveGateway: gateways('exclusiveGateway', ['=true', '=false']),
  parallelGateway: gateways('parallelGateway', []),
  inclusiveGateway: gateways('inclusiveGateway', ['=true', '=true']),
  eventBasedGateway: (id) => ({
    leave: `${id}m`,
    xml:
      node('eventBasedGateway', id) +
      node('intermediateCatchEvent', `${id}m`, messageEvent) +
      flow(id, `${id}m`) +
      node('intermediateCatchEvent', `${id}d`, timer(`${id}d`)) +
      flow(id, `${id}d`) +
      node('endEvent', `${id}x`) +
      flow(`${id}d`, `${id}x`),
    beside: message,
  }),
  subProcess: (id) => ({ xml: node('subProcess', id, inside(id)) }),
  transaction: (id) => ({ xml: node('transaction', id, inside(id)) }),
  'subProcess with an event subProcess': (id) => ({
    xml: node(
      'subProcess',
      id,
      inside(id) +
        node(
          'subProcess',
          `${id}v`,
          node('startEvent', `${id}vs`, timer(`${id}vs`), ' isInterrupting="false"') +
            node('endEvent', `${id}ve`) +
            flow(`${id}vs`, `${id}ve`),
          ' triggeredByEvent="true"',
        ),
    ),
  }),
  adHocSubProcess: (id) => ({
    xml: node('adHocSubProcess', id, node('task', `${id}a`) + formal('completionCondition', '=true')),
  }),
  callActivity: (id) => ({
    xml: node('callActivity', id, '', ' calledElement="called"'),
    beside: `<process id="called" isExecutable="false">${inside('called')}</process>`,
  }),
  'parallel multi-instance of 3': repeated(
    `<multiInstanceLoopCharacteristics>${formal('loopCardinality', '3')}</multiInstanceLoopCharacteristics>`,
  ),
  'sequential multi-instance of 3': repeated(
    `<multiInstanceLoopCharacteristics isSequential="true">${formal('loopCardinality', '3')}</multiInstanceLoopCharacteristics>`,
  ),
  'standard loop of 3': repeated(
    `<standardLoopCharacteristics loopMaximum="3">${formal('loopCondition', '=true')}</standardLoopCharacteristics>`,
  ),
  'timer catch': catching(timer),
  'message catch': catching(() => messageEvent, message),
  'signal catch': catching(() => '<signalEventDefinition signalRef="S" />', '<signal id="S" name="s" />'),
  'conditional catch': catching((id) => node('conditionalEventDefinition', `${id}c`, formal('condition', '=true'))),
  'link throw and catch': (id) => ({
    leave: `${id}c`,
    xml:
      node('intermediateThrowEvent', id, `<linkEventDefinition id="${id}l" name="${id}" />`) +
      node('intermediateCatchEvent', `${id}c`, `<linkEventDefinition id="${id}m" name="${id}" />`),
  }),
  'none throw': throwing(''),
  'message throw': throwing('<messageEventDefinition messageRef="M" />', message),
  'signal throw': throwing('<signalEventDefinition signalRef="S" />', '<signal id="S" name="s" />'),
  'escalation throw': throwing('<escalationEventDefinition escalationRef="E" />', '<escalation id="E" escalationCode="e" />'),
  'timer boundary that does not fire': (id) => ({
    xml:
      node('userTask', id) +
      node('boundaryEvent', `${id}b`, timer(`${id}b`), ` attachedToRef="${id}"`) +
      node('endEvent', `${id}x`) +
      flow(`${id}b`, `${id}x`),
  }),
  'error boundary that catches': (id) => ({
    leave: `${id}b`,
    xml:
      node(
        'subProcess',
        id,
        node('startEvent', `${id}s`) +
          node('endEvent', `${id}e`, '<errorEventDefinition errorRef="F" />') +
          flow(`${id}s`, `${id}e`),
      ) + node('boundaryEvent', `${id}b`, '<errorEventDefinition errorRef="F" />', ` attachedToRef="${id}"`),
    beside: '<error id="F" errorCode="f" />',
  }),
};

/** What is measured by itself. */
export const pieceNames = Object.keys(written);

export function piece(name: string, id: string): Piece {
  return { enter: id, leave: id, ...written[name]!(id) };
}
