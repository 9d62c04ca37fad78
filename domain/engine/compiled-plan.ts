import type { Json } from '../json.ts';
import type { CorrelationKeyPlan, DecisionPlan, Plan } from '../sop/plan.ts';
import { compileNode } from './compile-node.ts';
import { decisionsOf } from './decisions.ts';
import type { InstanceId, Variables } from './event.ts';
import { compile, type Environment, type Evaluate, type FeelValue, type Scope, type SpecialNames } from './expression.ts';
import { isWord } from '../sop/variable-name.ts';
import type { Node } from './node.ts';
import { wire } from './wiring.ts';

/** What a driver that stands for the world lets an element do: variables it sets, or the BPMN error that it throws. */
export type Effects = (element: string, instance: InstanceId) => { variables?: Variables; error?: string } | undefined;

export type EvaluateDecision = (scope: Scope, env: Environment) => { value: FeelValue; matched: Json };

/** Finds and compiles a decision of a plan's DMN models; undefined where there is none. */
export type Decisions = (plan: Plan, decision: DecisionPlan) => EvaluateDecision | undefined;

/** A Plan with a closure for every expression and tables to look everything up. Made once, kept as long as the Plan is used. */
export interface CompiledPlan {
  plan: Plan;
  /** By BPMN id, processes and global tasks among them. */
  nodes: ReadonlyMap<string, Node>;
  /** Where this file's message flows end, by sender, in the order of the file. */
  messageFlows: ReadonlyMap<string, MessageEnd[]>;
  /** What a message starts in this plan, by the message's name. */
  messageStarts: ReadonlyMap<string, Node>;
  /** Ids of everything that starts a process when it is triggered. */
  startNodes: ReadonlySet<string>;
  /** The one that a caller who names none gets. */
  defaultProcess?: Node;
  correlationKeys: CompiledCorrelationKey[];
  names: SpecialNames;
  decision(decision: DecisionPlan): EvaluateDecision | undefined;
  effects?: Effects;
}

/** The end of a message flow: an element, a pool as a whole, or nothing that this file runs: a black-box pool (BPMN 2.0.2, 9.3). */
export type MessageEnd = { at: 'element' | 'pool'; node: Node } | { at: 'outside' };

export interface CompiledCorrelationKey {
  id: string;
  properties: ReadonlyMap<string, ReadonlyMap<string, Evaluate>>;
}

/** Gives the compiled Plan of a hash. The shell keeps them; the engine asks for no other than those in `root.plans`. */
export interface Plans {
  get(hash: string): CompiledPlan;
}

export interface CompileOptions {
  effects?: Effects;
  decisions?: Decisions;
}

export function compilePlan(plan: Plan, options: CompileOptions = {}): CompiledPlan {
  const names = specialNames(plan);
  const nodes = new Map<string, Node>();
  for (const element of Object.values(plan.elements)) nodes.set(element.id, compileNode(element, names));
  wire(plan, nodes, names);
  const starts = plan.starts.flatMap(({ element }) => nodes.get(element) ?? []);
  return {
    plan,
    nodes,
    messageFlows: messageFlows(plan, nodes),
    messageStarts: messageStarts(starts),
    startNodes: new Set(starts.map(({ id }) => id)),
    defaultProcess: plan.processes.flatMap((id) => nodes.get(id) ?? []).find((node) => node.plan.type === 'process'),
    correlationKeys: plan.correlationKeys.map((key) => compileKey(key, names)),
    names,
    decision: memo((decision) => (options.decisions ?? decisionsOf)(plan, decision)),
    effects: options.effects,
  };
}

/** Names that FEEL reads only where it is told of them, each with the variable that it stands for. */
export function specialNames(plan: Plan): SpecialNames {
  const names = new Map<string, string>();
  for (const { data } of Object.values(plan.elements)) {
    for (const { variable, name = variable } of data ?? []) if (!isWord(name)) names.set(name, variable);
  }
  return names;
}

function messageFlows({ messageFlows: flows }: Plan, nodes: Map<string, Node>): Map<string, MessageEnd[]> {
  const bySender = Map.groupBy(flows, ({ source }) => source);
  return new Map([...bySender].map(([source, all]) => [source, all.map(({ target }) => endOf(nodes.get(target)))]));
}

function endOf(node: Node | undefined): MessageEnd {
  if (!node || (node.plan.type === 'process' && node.children.length === 0)) return { at: 'outside' };
  return { at: node.plan.type === 'process' ? 'pool' : 'element', node };
}

function messageStarts(starts: Node[]): Map<string, Node> {
  const byName = new Map<string, Node>();
  for (const node of starts) {
    if (node.plan.parallelMultiple) continue;
    for (const { plan } of node.message ? [node.message] : node.events) {
      if (plan.kind === 'message' && plan.name !== undefined && !byName.has(plan.name)) byName.set(plan.name, node);
    }
  }
  return byName;
}

/** A conversation's key with a closure for each retrieval expression. */
export function compileKey({ id, properties }: CorrelationKeyPlan, names?: SpecialNames): CompiledCorrelationKey {
  const entries = Object.entries(properties).map(([property, messages]) => {
    const paths = Object.entries(messages).map(([message, path]) => [message, compile(path, names)] as const);
    return [property, new Map(paths)] as const;
  });
  return { id, properties: new Map(entries) };
}

function memo(find: (decision: DecisionPlan) => EvaluateDecision | undefined) {
  const found = new Map<DecisionPlan, EvaluateDecision | undefined>();
  return (decision: DecisionPlan) => {
    if (!found.has(decision)) found.set(decision, find(decision));
    return found.get(decision);
  };
}
