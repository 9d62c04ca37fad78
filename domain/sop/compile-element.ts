import { type Context, commaList, expression, formal, refId, titleOf } from './compile-context.ts';
import { compileAssociations, compileAwaited, compileSets, declareData } from './compile-data.ts';
import { compileEvents, taskMessage } from './compile-event.ts';
import { compileLoop } from './compile-loop.ts';
import { compilePerson } from './compile-person.ts';
import {
  compileAdHoc,
  compileCall,
  compileCalled,
  compileDecision,
  compileMappings,
  compileRecords,
  compileScript,
} from './compile-work.ts';
import { flag, list, our, text, typeOf } from './moddle-access.ts';
import type { Moddle } from './parse.ts';
import type { ElementPlan } from './plan.ts';

const flowNodes = /(Task|task|Gateway|Event|subProcess|SubProcess|transaction|callActivity)$/;
const notNodes = new Set(['boundaryEventDefinition']);

/** Whether an element of a container is a flow node. */
export function isFlowNode(element: Moddle): boolean {
  const type = typeOf(element);
  return flowNodes.test(type) && !notNodes.has(type) && element.id !== undefined;
}

type Part = (context: Context, element: Moddle) => Partial<ElementPlan>;

const call: Part = compileCall;
const script: Part = (context, element) => ({ script: compileScript(context, element) });
const person: Part = (context, element) => ({ person: compilePerson(context, element) });
const message: Part = (context, element) => ({ message: taskMessage(context, element) });
const decision: Part = (context, element) => ({ decision: compileDecision(context, element) });
const instantiate: Part = (_context, element) => (flag(element, 'instantiate') === true ? { instantiate: true } : {});
const events: Part = (context, element) => {
  const all = compileEvents(context, element);
  return {
    ...(all.length > 0 && { events: all }),
    ...(flag(element, 'parallelMultiple') === true && { parallelMultiple: true }),
  };
};
const container: Part = (_context, element) => ({
  children: list(element, 'flowElements')
    .filter(isFlowNode)
    .map(({ id }) => id ?? ''),
});

/** What each type of element has of its own. */
const parts: Record<string, Part[]> = {
  process: [container, process],
  subProcess: [container, subProcess],
  transaction: [container, subProcess],
  adHocSubProcess: [container, (context, element) => ({ adHoc: compileAdHoc(context, element) })],
  callActivity: [(context, element) => ({ called: compileCalled(context, element) })],
  userTask: [person],
  manualTask: [person],
  globalUserTask: [person],
  globalManualTask: [person],
  serviceTask: [call],
  sendTask: [call, message],
  receiveTask: [message, instantiate],
  scriptTask: [script],
  globalScriptTask: [script],
  businessRuleTask: [call, decision],
  globalBusinessRuleTask: [call, decision],
  startEvent: [events, (_context, element) => ({ interrupting: flag(element, 'isInterrupting') !== false })],
  endEvent: [events],
  intermediateCatchEvent: [events],
  intermediateThrowEvent: [events],
  implicitThrowEvent: [events],
  boundaryEvent: [events, boundary],
  eventBasedGateway: [instantiate, eventGateway],
  complexGateway: [
    (context, element) => ({ activationCondition: formal(context, element['activationCondition'] as Moddle | undefined) }),
  ],
};

export function compileElement(context: Context, element: Moddle, parent: string | undefined): ElementPlan {
  const type = typeOf(element);
  const data = declareData(context, element);
  return {
    id: element.id ?? '',
    type,
    title: titleOf(element),
    incoming: [],
    outgoing: [],
    ...(parent !== undefined && { parent }),
    ...flowing(element),
    ...(data.length > 0 && { data }),
    ...Object.assign({}, ...(parts[type] ?? []).map((part) => part(context, element))),
    ...compileMappings(context, element),
    ...compileRecords(context, element),
  } as ElementPlan;
}

/** Parts that refer to data, which every container must have declared before. */
export function compileReferences(context: Context, element: Moddle): Partial<ElementPlan> {
  const dataInputs = compileAssociations(context, element, 'dataInputAssociations');
  const dataOutputs = compileAssociations(context, element, 'dataOutputAssociations');
  const inputSets = compileSets(context, element, 'input');
  const outputSets = compileSets(context, element, 'output');
  const awaits = compileAwaited(context, element, inputSets);
  const loop = compileLoop(context, element);
  return {
    ...(loop && { loop }),
    ...(dataInputs.length > 0 && { dataInputs }),
    ...(dataOutputs.length > 0 && { dataOutputs }),
    ...(inputSets.length > 0 && { inputSets }),
    ...(awaits && { awaits }),
    ...(outputSets.length > 0 && { outputSets }),
  };
}

function flowing(element: Moddle): Partial<ElementPlan> {
  const start = Number(text(element, 'startQuantity') ?? 1);
  const completion = Number(text(element, 'completionQuantity') ?? 1);
  const byDefault = refId(element, 'default');
  return {
    ...(byDefault !== undefined && { default: byDefault }),
    ...(start > 1 && { startQuantity: start }),
    ...(completion > 1 && { completionQuantity: completion }),
    ...(flag(element, 'isForCompensation') === true && { forCompensation: true }),
  };
}

function subProcess(_context: Context, element: Moddle): Partial<ElementPlan> {
  return flag(element, 'triggeredByEvent') === true ? { triggeredByEvent: true } : {};
}

function boundary(_context: Context, element: Moddle): Partial<ElementPlan> {
  const attachedTo = refId(element, 'attachedToRef');
  return {
    interrupting: flag(element, 'cancelActivity') !== false,
    ...(attachedTo !== undefined && { attachedTo }),
  };
}

function eventGateway(_context: Context, element: Moddle): Partial<ElementPlan> {
  return {
    eventGatewayType: (text(element, 'eventGatewayType') ?? 'Exclusive').toLowerCase() === 'parallel' ? 'parallel' : 'exclusive',
  };
}

function process(context: Context, element: Moddle): Partial<ElementPlan> {
  const attributes = our(element, 'attributes');
  const one = (name: string) => expression(context, text(attributes, name));
  return {
    executable: flag(element, 'isExecutable') !== false,
    ...(attributes && { attributes: { batch: one('batch'), order: one('order'), serial: one('serial'), lot: one('lot') } }),
    starters: commaList(text(attributes, 'starters')),
    correlations: list(element, 'correlationSubscriptions').map((subscription) => ({
      key: refId(subscription, 'correlationKeyRef') ?? '',
      bindings: Object.fromEntries(
        list(subscription, 'correlationPropertyBinding').flatMap((binding) => {
          const path = formal(context, binding['dataPath'] as Moddle | undefined);
          return path ? [[refId(binding, 'correlationPropertyRef') ?? '', path]] : [];
        }),
      ),
    })),
  };
}
