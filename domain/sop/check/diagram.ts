import { typeOf } from '../moddle-access.ts';
import { elementsIn } from '../elements-in.ts';
import type { Dangling, Moddle } from '../parse.ts';
import type { Plan } from '../plan.ts';
import { type StructureFault, structureFaults } from '../structure/structure-faults.ts';
import { containerOf, isNode } from './element-kinds.ts';
import type { Finding } from './finding.ts';
import { neverRun } from './never-run.ts';
import { targetOf } from './references.ts';
import { undeclared } from './undeclared.ts';

/** What an SOP may name that stands outside its files. What is absent is not checked. */
export interface Known {
  roles?: ReadonlySet<string>;
  /** Record acts, as `noun.act`. */
  acts?: ReadonlySet<string>;
  /** The SOP's forms, by key. */
  forms?: ReadonlySet<string>;
  /** Ids of the SOPs that have a released version. */
  sops?: ReadonlySet<string>;
  /** What the diagram imports, and what that imports in turn, by location; null where there is no such file. */
  imports?: ReadonlyMap<string, string | null>;
  /** The first of what is wrong with each diagram among them, by location. */
  importFindings?: ReadonlyMap<string, Finding>;
}

/** A diagram as rules look at it: moddle's elements in lists, and what is connected to what. */
export interface Diagram {
  definitions: Moddle;
  /** Everything in the file but its drawing and its extensions, in document order. */
  elements: readonly Moddle[];
  processes: readonly Moddle[];
  /** The processes that no run enters. */
  neverRun: ReadonlySet<Moddle>;
  /** The processes that may be run and may be mere drawings. */
  undeclared: ReadonlySet<Moddle>;
  /** Flow nodes, those without an id among them. */
  nodes: readonly Moddle[];
  flows: readonly Moddle[];
  messageFlows: readonly Moddle[];
  /** By id; of two with one id, the first. */
  byId: ReadonlyMap<string, Moddle>;
  incoming(node: Moddle): readonly Moddle[];
  outgoing(node: Moddle): readonly Moddle[];
  boundaries(activity: Moddle): readonly Moddle[];
  /** Flow nodes that stand in a process or sub-process itself. */
  nodesIn(container: Moddle): readonly Moddle[];
  /** Elements associated with an element, in either direction. */
  associated(element: Moddle): readonly Moddle[];
  plan: Plan;
  /** What the reader passed over. */
  warnings: readonly string[];
  /** References that lead nowhere. */
  dangling: readonly Dangling[];
  /** The diagram's XML. */
  source: string;
  /** Where the file is not as BPMN's schema has it. */
  faults: readonly StructureFault[];
  known: Known;
}

/** What rules are told of an SOP that was read. */
export interface Checked {
  definitions: Moddle;
  plan: Plan;
  warnings: readonly string[];
  dangling: readonly Dangling[];
  /** The diagram's XML. */
  source: string;
}

export function diagramOf({ definitions, plan, warnings, dangling, source }: Checked, known: Known = {}): Diagram {
  const elements = elementsIn(definitions);
  const of = (type: string) => elements.filter((element) => typeOf(element) === type);
  const processes = of('process');
  const nodes = elements.filter(isNode);
  const flows = of('sequenceFlow');
  const table = (group: readonly Moddle[], key: (element: Moddle) => Moddle | undefined) => {
    const grouped = Map.groupBy(group, key);
    return (element: Moddle): readonly Moddle[] => grouped.get(element) ?? [];
  };
  const ties = Map.groupBy(of('association').flatMap(bothWays), ({ from }) => from);
  return {
    definitions,
    elements,
    processes,
    neverRun: neverRun(processes, elements, plan),
    undeclared: undeclared(definitions, processes),
    nodes,
    flows,
    messageFlows: of('messageFlow'),
    byId: new Map(elements.toReversed().flatMap((element) => (element.id === undefined ? [] : [[element.id, element]]))),
    incoming: table(flows, (flow) => targetOf(flow, 'targetRef')),
    outgoing: table(flows, (flow) => targetOf(flow, 'sourceRef')),
    boundaries: table(of('boundaryEvent'), (event) => targetOf(event, 'attachedToRef')),
    nodesIn: table(nodes, containerOf),
    associated: (element) => ties.get(element)?.map(({ to }) => to) ?? [],
    plan,
    warnings,
    dangling,
    source,
    faults: structureFaults(source),
    known,
  };
}

function bothWays(association: Moddle): { from: Moddle; to: Moddle }[] {
  const [source, target] = [targetOf(association, 'sourceRef'), targetOf(association, 'targetRef')];
  if (!source || !target) return [];
  return [
    { from: source, to: target },
    { from: target, to: source },
  ];
}
