import { child, flag, list, typeOf } from '../moddle-access.ts';
import type { Moddle } from '../parse.ts';

const subProcesses = new Set(['subProcess', 'transaction', 'adHocSubProcess']);
const tasks = new Set([
  'task',
  'userTask',
  'manualTask',
  'serviceTask',
  'scriptTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
]);
const gateways = new Set(['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway']);
const events = new Set(['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent']);

export const isSubProcess = (element: Moddle) => subProcesses.has(typeOf(element));
export const isTask = (element: Moddle) => tasks.has(typeOf(element));
export const isActivity = (element: Moddle) => isTask(element) || isSubProcess(element) || typeOf(element) === 'callActivity';
export const isGateway = (element: Moddle) => gateways.has(typeOf(element));
export const isEvent = (element: Moddle) => events.has(typeOf(element));
export const isNode = (element: Moddle) => isActivity(element) || isGateway(element) || isEvent(element);

export const isA =
  (...types: string[]) =>
  (element: Moddle | undefined): boolean =>
    element !== undefined && types.includes(typeOf(element));

export const isEventSubProcess = (element: Moddle | undefined) =>
  element !== undefined && isSubProcess(element) && flag(element, 'triggeredByEvent') === true;

/** An activity that undoes another; only compensation reaches it. */
export const isHandler = (element: Moddle) => isActivity(element) && flag(element, 'isForCompensation') === true;

/** A step of a choreography, which sequence flows join as they join a process's activities. */
export const isChoreographyActivity = isA('choreographyTask', 'subChoreography', 'callChoreography');

/** Who does a step: a performer, a potential owner or any other resource. */
export const isResourceRole = isA('resourceRole', 'performer', 'humanPerformer', 'potentialOwner');

/** The event definitions of an event: its own, then those it refers to. */
export function definitionsOf(event: Moddle): Moddle[] {
  return [...list(event, 'eventDefinitions'), ...list(event, 'eventDefinitionRef')];
}

/** What triggers or follows from an event: `timer`, `compensate`, …; none for a plain event. */
export function kindsOf(event: Moddle): string[] {
  return isEvent(event) ? definitionsOf(event).map((definition) => typeOf(definition).replace('EventDefinition', '')) : [];
}

export const hasKind = (event: Moddle | undefined, kind: string) => event !== undefined && kindsOf(event).includes(kind);

/** Process, sub-process or choreography that an element stands in. */
export function containerOf(element: Moddle): Moddle | undefined {
  const { $parent: parent } = element;
  if (!parent || isSubProcess(parent) || isA('process', 'choreography', 'subChoreography')(parent)) return parent;
  return containerOf(parent);
}

export function processOf(element: Moddle): Moddle | undefined {
  const container = typeOf(element) === 'process' ? element : containerOf(element);
  return container && typeOf(container) !== 'process' ? processOf(container) : container;
}

/** Whether an element's process says that it is to be executed. */
export function isExecutable(element: Moddle): boolean {
  const process = processOf(element);
  return process !== undefined && flag(process, 'isExecutable') === true;
}

export const conditionOf = (flow: Moddle) => child(flow, 'conditionExpression');
