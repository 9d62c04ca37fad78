import type { Json } from '../json.ts';
import { compileElement, compileReferences, isFlowNode } from './compile-element.ts';
import { type Context, contextOf, formal, refId, titleOf } from './compile-context.ts';
import { compileMessageFlows, compileCorrelationKeys } from './compile-collaboration.ts';
import { child, list, our, text, typeOf } from './moddle-access.ts';
import type { Moddle, Parsed } from './parse.ts';
import type { ElementPlan, FlowPlan, Plan, StartPlan } from './plan.ts';

/** What stands beside the diagram: `sop.yaml`, forms and decisions. */
export interface Surroundings {
  sop: string;
  version: string;
  title: Plan['title'];
  forms: Record<string, Json>;
  decisions: Record<string, string>;
  /** Reads `${…}` as JUEL though the file does not declare Camunda's namespace. */
  juel?: boolean;
  /** Roots of the files that the diagram imports. */
  imported?: readonly Moddle[];
}

const callable = new Set([
  'process',
  'globalTask',
  'globalUserTask',
  'globalManualTask',
  'globalScriptTask',
  'globalBusinessRuleTask',
]);

/** Compiles a parsed diagram into a Plan, in passes: lanes and associations, elements, flows, references, starts. */
export function compileSop({ definitions }: Parsed, around: Surroundings): Plan {
  const context = contextOf(definitions, around.juel === true, around.imported);
  const processes = context.roots.filter((root) => callable.has(typeOf(root)) && root.id !== undefined);
  for (const process of processes) gather(context, process);
  const read: Read = { elements: byId(), flows: byId(), sources: new Map() };
  for (const process of processes) readElement(context, read, process, undefined);
  for (const [id, source] of read.sources) Object.assign(read.elements[id] ?? {}, compileReferences(context, source));
  connect(read);
  nameHandlers(context, read);
  const ids = processes.map(({ id }) => id ?? '');
  const zone = processes.map((process) => text(our(process, 'attributes'), 'zone')).find((one) => one !== undefined);
  return JSON.parse(
    JSON.stringify({
      planVersion: 1,
      sop: around.sop,
      version: around.version,
      title: around.title,
      language: context.juel ? 'juel' : 'feel',
      zone,
      processes: ids,
      elements: read.elements,
      flows: read.flows,
      messageFlows: compileMessageFlows(context),
      correlationKeys: compileCorrelationKeys(context),
      starts: ids.flatMap((id) => startsOf(read, id)),
      forms: around.forms,
      decisions: around.decisions,
    } satisfies Plan),
  ) as Plan;
}

/** A table by ids of a file, which may be any word. */
const byId = <T>() => Object.create(null) as Record<string, T>;

interface Read {
  elements: Record<string, ElementPlan>;
  flows: Record<string, FlowPlan>;
  sources: Map<string, Moddle>;
}

/** Lanes and the associations that lead from a compensation event to its activity. */
function gather(context: Context, container: Moddle): void {
  for (const set of list(container, 'laneSets')) readLanes(context, set);
  for (const artifact of list(container, 'artifacts')) {
    const [source, target] = [refId(artifact, 'sourceRef'), refId(artifact, 'targetRef')];
    if (typeOf(artifact) !== 'association' || source === undefined || target === undefined) continue;
    tie(context, source, target);
    tie(context, target, source);
  }
  for (const one of list(container, 'flowElements')) gather(context, one);
}

function tie(context: Context, from: string, to: string): void {
  context.associations.set(from, [...(context.associations.get(from) ?? []), to]);
}

/** The activity that undoes another is the one associated with its compensation boundary event. */
function nameHandlers(context: Context, { elements }: Read): void {
  for (const element of Object.values(elements)) {
    if (element.type !== 'boundaryEvent' || !element.events?.some(({ kind }) => kind === 'compensation')) continue;
    const ends = context.associations.get(element.id) ?? [];
    const handler = ends.map((id) => elements[id]).find((other) => other !== undefined && !/Event$|Gateway$/.test(other.type));
    if (!handler) continue;
    element.handler = handler.id;
    handler.forCompensation = true;
  }
}

function readLanes(context: Context, set: Moddle): void {
  for (const lane of list(set, 'lanes')) {
    // tools write a line break at the end of a label, or inside
    const name = titleOf(lane).zh.replaceAll(/\s+/g, ' ').trim();
    for (const node of list(lane, 'flowNodeRef')) if (node.id !== undefined) context.lanes.set(node.id, name);
    const inside = child(lane, 'childLaneSet');
    if (inside) readLanes(context, inside);
  }
}

function readElement(context: Context, read: Read, element: Moddle, parent: string | undefined): void {
  const id = element.id ?? '';
  read.elements[id] = compileElement(context, element, parent);
  read.sources.set(id, element);
  for (const inside of list(element, 'flowElements')) {
    if (isFlowNode(inside)) readElement(context, read, inside, id);
    else if (typeOf(inside) === 'sequenceFlow') readFlow(context, read, inside);
  }
}

function readFlow(context: Context, read: Read, flow: Moddle): void {
  const [id, source, target] = [flow.id, refId(flow, 'sourceRef'), refId(flow, 'targetRef')];
  if (id === undefined || source === undefined || target === undefined) return;
  const condition = formal(context, child(flow, 'conditionExpression'));
  read.flows[id] = { id, source, target, ...(condition && { condition }) };
}

/** Gives every node its flows and boundary events, in document order. */
function connect({ elements, flows }: Read): void {
  for (const flow of Object.values(flows)) {
    elements[flow.source]?.outgoing.push(flow.id);
    elements[flow.target]?.incoming.push(flow.id);
  }
  for (const { id, attachedTo } of Object.values(elements)) {
    const host = attachedTo === undefined ? undefined : elements[attachedTo];
    if (host) host.boundaries = [...(host.boundaries ?? []), id];
  }
}

/** What may begin a process: its start events, instantiating receive tasks, and the events behind an instantiating gateway. */
function startsOf({ elements, flows }: Read, process: string): StartPlan[] {
  const starts: StartPlan[] = [];
  for (const id of elements[process]?.children ?? []) {
    const element = elements[id];
    if (!element) continue;
    if (element.type === 'startEvent') starts.push(...startsBy(element, process));
    else if (element.instantiate && element.incoming.length === 0) {
      const targets =
        element.type === 'receiveTask'
          ? [element]
          : element.outgoing.flatMap((flow) => elements[flows[flow]?.target ?? ''] ?? []);
      for (const target of targets) starts.push(...startsBy(target, process));
    }
  }
  return starts;
}

function startsBy(element: ElementPlan, process: string): StartPlan[] {
  const events = element.message ? [element.message] : (element.events ?? []);
  // a receive task that names no message waits for one by its own id
  const kind = element.type === 'receiveTask' ? 'message' : 'none';
  if (events.length === 0) return [{ element: element.id, process, kind }];
  return events.map(({ kind, name, timer, condition }) => ({ element: element.id, process, kind, name, timer, condition }));
}
