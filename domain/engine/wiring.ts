import type { Plan } from '../sop/plan.ts';
import { compile, type SpecialNames } from './expression.ts';
import type { Flow, Node } from './node.ts';

/** Connects compiled nodes as the plan says, in passes over flat lists: places, flows, boundaries, starts, links, compensation. */
export function wire(plan: Plan, nodes: Map<string, Node>, names: SpecialNames): void {
  const all = [...nodes.values()];
  for (const node of all) place(node, nodes);
  connect(plan, nodes, names);
  for (const node of all) attach(node, nodes);
  for (const node of all) node.starts = startsOf(node);
  for (const node of all) linkUp(node);
  for (const node of all) if (node.handler || isUndoing(node)) markCompensable(node);
}

function place(node: Node, nodes: Map<string, Node>): void {
  node.parent = node.plan.parent === undefined ? undefined : nodes.get(node.plan.parent);
  node.children = (node.plan.children ?? []).flatMap((id) => nodes.get(id) ?? []);
  node.eventSubProcesses = node.children.filter(({ plan }) => plan.triggeredByEvent === true);
}

function connect(plan: Plan, nodes: Map<string, Node>, names: SpecialNames): void {
  const flows = new Map<string, Flow>();
  for (const flow of Object.values(plan.flows)) {
    const [source, target] = [nodes.get(flow.source), nodes.get(flow.target)];
    if (!source || !target) continue;
    flows.set(flow.id, { plan: flow, source, target, condition: flow.condition && compile(flow.condition, names) });
  }
  for (const node of nodes.values()) {
    node.incoming = node.plan.incoming.flatMap((id) => flows.get(id) ?? []);
    node.outgoing = node.plan.outgoing.flatMap((id) => flows.get(id) ?? []);
    node.defaultFlow = node.outgoing.find((flow) => flow.plan.id === node.plan.default);
  }
}

function attach(node: Node, nodes: Map<string, Node>): void {
  node.boundaries = (node.plan.boundaries ?? []).flatMap((id) => nodes.get(id) ?? []);
  for (const boundary of node.boundaries) {
    boundary.host = node;
    if (boundary.plan.handler !== undefined) node.handler = nodes.get(boundary.plan.handler);
  }
}

/** An event sub-process begins by any of its start events; every other scope at its first none start, else implicitly. */
function startsOf(container: Node): Node[] {
  const events = container.children.filter(({ plan }) => plan.type === 'startEvent');
  if (container.plan.triggeredByEvent) return events;
  const none = events.filter((event) => event.events.length === 0);
  if (none.length > 0) return none.slice(0, 1);
  return events.length > 0 && container.plan.type === 'process'
    ? []
    : events.length > 0
      ? events.slice(0, 1)
      : container.children.filter(beginsItself);
}

/** What gets a token when its scope begins without a start event (BPMN 2.0.2, 13.5.1). */
function beginsItself({ plan, incoming }: Node): boolean {
  const led =
    incoming.length > 0 || plan.type === 'boundaryEvent' || plan.forCompensation === true || plan.triggeredByEvent === true;
  return !led && !(plan.type === 'intermediateCatchEvent' && (plan.events ?? []).some(({ kind }) => kind === 'link'));
}

function linkUp(node: Node): void {
  const name =
    node.plan.type === 'intermediateCatchEvent' ? node.events.find(({ plan }) => plan.kind === 'link')?.plan.name : undefined;
  if (name === undefined) return;
  node.linkSources = node.parent?.children.filter(
    (other) =>
      other.plan.type === 'intermediateThrowEvent' && other.events.some(({ plan }) => plan.kind === 'link' && plan.name === name),
  );
}

function isUndoing(node: Node): boolean {
  return node.eventSubProcesses.some(({ starts }) =>
    starts.some((start) => start.events.some(({ plan }) => plan.kind === 'compensation')),
  );
}

function markCompensable(node: Node): void {
  for (let at: Node | undefined = node; at && !at.compensable; at = at.parent) at.compensable = true;
}
