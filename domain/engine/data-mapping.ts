import type { Json } from '../json.ts';
import type { InstanceId, Variables } from './event.ts';
import { type Evaluate, fromFeel } from './expression.ts';
import { inputSetOf, isOfInputSet } from './input-sets.ts';
import type { CompiledAssociation, CompiledMapping, Node } from './node.ts';
import { mustBringOutputs, outputsOf } from './output-sets.ts';
import type { Turn } from './turn.ts';
import {
  assign,
  assignAll,
  assignPath,
  byVariable,
  localVariable,
  localVariables,
  readVariable,
  scopeAt,
  setAllLocal,
  setLocal,
} from './variables.ts';

/** The value of an expression as the state keeps it. */
export function valueAt(turn: Turn, evaluate: Evaluate, id: InstanceId, extra?: Variables): Json {
  return fromFeel(evaluate(scopeAt(turn, id, extra), turn.env));
}

/** Input mappings make variables of the instance's own; then data associations fill what they target. */
export function applyInputs(turn: Turn, node: Node, id: InstanceId): void {
  for (const mapping of node.inputs) assignPath(turn, id, mapping.path, valueAt(turn, mapping.evaluate, id), true);
  applyAssociations(turn, node, id);
}

/** Fills an instance's data inputs; those of a loop's body are there for its collection, cardinality and conditions. */
export function applyAssociations(turn: Turn, node: Node, id: InstanceId): void {
  const counts = isOfInputSet(turn, node, id);
  fill(turn, node, id, ({ target }) => counts(target));
}

function fill(turn: Turn, node: Node, id: InstanceId, counts: (association: CompiledAssociation) => boolean): void {
  for (const association of node.dataInputs.filter(counts))
    associate(turn, association, id, (path, value) => assignPath(turn, id, path, value, true));
}

/** Fills inputs that may come while an activity is at work with what there is as its work ends. */
export function applyLateInputs(turn: Turn, node: Node, id: InstanceId): void {
  const late = node.plan.inputSets?.[inputSetOf(turn, id)]?.whileExecuting;
  if (!late || turn.draft.rootValue('engineVersion') < 3) return;
  fill(turn, node, id, ({ target }) => target !== undefined && late.includes(target));
}

/** Gives a loop's collected outputs on: by the data associations that draw on them, else as a variable around it. */
export function giveCollected(turn: Turn, node: Node, body: InstanceId, name: string, collected: Json): void {
  const parent = turn.instance(body).parent ?? body;
  const drawing = node.dataOutputs.filter(({ sources }) => sources.includes(name));
  if (drawing.length === 0) return assign(turn, parent, name, collected);
  setLocal(turn, body, name, collected);
  for (const association of drawing) associate(turn, association, body, (path, value) => assignPath(turn, parent, path, value));
}

/**
 * Where an instance's results go: to its own scope where outputs pick from them and where they are its properties, else
 * where each variable lives.
 */
export function setResults(turn: Turn, node: Node, id: InstanceId, given: Variables): void {
  const results = byVariable(turn, turn.instance(id).plan, given);
  if (keepsResults(turn, node, id)) {
    const others = Object.entries(results).filter(([name]) => isNoOutput(turn, node, id, name));
    setAllLocal(turn, id, results);
    return assignAll(turn, turn.instance(id).parent ?? id, Object.fromEntries(others));
  }
  const mine = propertiesOf(turn, node);
  if (mine.length === 0) return assignAll(turn, turn.instance(id).parent ?? id, results);
  const entries = Object.entries(results);
  setAllLocal(turn, id, Object.fromEntries(entries.filter(([name]) => mine.includes(name))));
  assignAll(turn, turn.instance(id).parent ?? id, Object.fromEntries(entries.filter(([name]) => !mine.includes(name))));
}

/** Variables that live and die with a task (BPMN 2.0.2, 10.4.1 Properties); in older runs they did not. */
function propertiesOf(turn: Turn, node: Node): string[] {
  if (node.element.container === true || turn.draft.rootValue('engineVersion') < 3) return [];
  return (node.plan.data ?? []).filter(({ kind }) => kind === 'property').map(({ variable }) => variable);
}

/** Whether what an activity gives on is picked from its results, which stay with it until then. */
export function picksResults(turn: Turn, node: Node): boolean {
  return node.outputs.length > 0 || node.dataOutputs.length > 0 || mustBringOutputs(turn, node);
}

function keepsResults(turn: Turn, node: Node, id: InstanceId): boolean {
  if (picksResults(turn, node)) return true;
  return node.loop?.outputItem !== undefined && turn.own(id)['inner'] === true;
}

/**
 * Whether data associations say nothing of a result, which is then a variable as any other; in older runs it ended with the
 * activity. Output mappings hand on what they name alone.
 */
function isNoOutput(turn: Turn, node: Node, id: InstanceId, name: string): boolean {
  if (turn.draft.rootValue('engineVersion') < 4 || node.outputs.length > 0 || node.dataOutputs.length === 0) return false;
  if (node.loop?.outputItem !== undefined && turn.own(id)['inner'] === true) return false;
  if (localVariable(turn.draft, id, name) !== undefined) return false;
  const isDeclared = node.plan.data?.some(({ variable }) => variable === name) === true;
  return !isDeclared && !node.dataOutputs.some(({ sources }) => sources.includes(name));
}

export function applyOutputs(turn: Turn, node: Node, id: InstanceId): void {
  const parent = turn.instance(id).parent ?? id;
  const outputs = outputsOf(turn, node, id);
  mapOut(turn, node.outputs, id, parent);
  for (const association of node.dataOutputs) {
    const counts = outputs === undefined || association.sources.some((name) => outputs.has(name) || !isOutput(node, name));
    if (counts) associate(turn, association, id, (path, value) => assignPath(turn, parent, path, value));
  }
  const isPicked = node.outputs.length + node.dataOutputs.length > 0 || node.loop?.outputItem !== undefined;
  if (!isPicked && mustBringOutputs(turn, node)) giveOn(turn, node, id, parent);
  if (isWholeItem(turn, node, id)) handBack(turn, node, id, parent);
}

const isOutput = (node: Node, name: string) =>
  node.plan.data?.some(({ kind, variable }) => kind === 'dataOutput' && variable === name) === true;

/** Results that no association takes go where each variable lives. */
function giveOn(turn: Turn, node: Node, id: InstanceId, parent: InstanceId): void {
  const inputs = new Set(node.plan.data?.filter(({ kind }) => kind === 'dataInput').map(({ variable }) => variable));
  const results = Object.entries(localVariables(turn.draft, id)).filter(([name]) => !inputs.has(name));
  assignAll(turn, parent, Object.fromEntries(results));
}

/** Evaluates all mappings before any of them is carried out. */
export function mapOut(turn: Turn, mappings: CompiledMapping[], at: InstanceId, to: InstanceId): void {
  const values = mappings.map((mapping) => valueAt(turn, mapping.evaluate, at));
  mappings.forEach((mapping, index) => assignPath(turn, to, mapping.path, values[index] ?? null));
}

function isWholeItem(turn: Turn, node: Node, id: InstanceId): boolean {
  return turn.own(id)['inner'] === true && node.element.container === true && node.outputs.length === 0 && !node.loop?.outputItem;
}

/** An instance of a multi-instance sub-process that says nothing of outputs gives back all that is its own, save its item. */
function handBack(turn: Turn, node: Node, id: InstanceId, parent: InstanceId): void {
  const item = node.loop?.plan.kind === 'multiInstance' ? node.loop.plan.item : undefined;
  for (const [name, value] of Object.entries(localVariables(turn.draft, id))) {
    if (name !== item && !node.declared.has(name)) assign(turn, parent, name, value);
  }
}

type Put = (path: string[], value: Json) => void;

/** A data association (BPMN 2.0.2, 10.4.1): its assignments, or its transformation, or the plain copy of its source. */
function associate(turn: Turn, association: CompiledAssociation, id: InstanceId, put: Put): void {
  const { assignments, transformation, sources, target } = association;
  const sourceThere = sources.length === 0 || sources.some((name) => readVariable(turn.draft, id, name) !== undefined);
  if (!sourceThere && assignments.length === 0) return;
  for (const { from, path } of assignments) put(path, valueAt(turn, from, id));
  if (assignments.length > 0 || target === undefined) return;
  const [source] = sources;
  if (transformation) put([target], valueAt(turn, transformation, id));
  else if (source !== undefined && source !== target) {
    put([target], localVariable(turn.draft, id, source) ?? readVariable(turn.draft, id, source) ?? null);
  }
}
