import type { InstanceId } from './event.ts';
import { Fault } from './fault.ts';
import { inputSetOf } from './input-sets.ts';
import type { SetPlan } from '../sop/plan.ts';
import type { Node } from './node.ts';
import type { Turn } from './turn.ts';
import { localVariable, localVariables } from './variables.ts';

/**
 * Whether an activity must bring one of its output sets, each instance of a loop its own. What a loop collects is brought by
 * the loop as a whole; a plain task brings nothing.
 */
export function mustBringOutputs(turn: Turn, node: Node): boolean {
  const { type, loop } = node.plan;
  if (turn.draft.rootValue('engineVersion') < (loop ? 4 : 3) || type === 'task' || type === 'receiveTask') return false;
  return setsOf(node).some(({ required }) => required.length > 0);
}

function setsOf({ plan: { outputSets = [], loop } }: Node): SetPlan[] {
  const collected = loop?.kind === 'multiInstance' ? loop.outputCollection : undefined;
  if (collected === undefined) return outputSets;
  return outputSets.map((set) => ({ ...set, required: set.required.filter((name) => name !== collected) }));
}

/**
 * The outputs of the first of its output sets that is complete, by which an activity or process ends (BPMN 2.0.2, 13.3.2);
 * undefined where all count. Throws {@link Fault} `output-set` where none is complete, and `io-rule` where that set does not
 * go with the input set it began with. Of what a simulation's scenario says nothing nothing is asked.
 */
export function outputsOf(turn: Turn, node: Node, id: InstanceId): ReadonlySet<string> | undefined {
  const sets = setsOf(node);
  if (!mustBringOutputs(turn, node) || isUntold(turn, node, id)) return undefined;
  const isThere = (name: string) => (localVariable(turn.draft, id, name) ?? null) !== null;
  const place = sets.findIndex(({ required }) => required.every(isThere));
  const set = sets[place];
  if (!set) {
    const names = sets.map(({ required }) => required.join(', ')).join(' | ');
    throw new Fault('output-set', `${node.id}: 没有一组输出齐全（${names}） / none of its output sets is complete (${names})`);
  }
  keepRule(turn, node, id, place);
  return sets.length < 2 ? undefined : new Set([...set.required, ...(set.optional ?? []), ...(set.whileExecuting ?? [])]);
}

function keepRule(turn: Turn, { id: element, plan }: Node, id: InstanceId, output: number): void {
  const input = inputSetOf(turn, id);
  const [outputs, inputs] = [plan.inputSets?.[input]?.goesWith, plan.outputSets?.[output]?.goesWith];
  if ((outputs?.includes(output) ?? true) && (inputs?.includes(input) ?? true)) return;
  const [zh, en] = ['这组输出与开始时的一组输入不相配', 'these outputs do not go with the inputs it began with'];
  throw new Fault('io-rule', `${element}: ${zh} / ${en}`);
}

/** A driver that stands for the world and has given an element nothing has not said that it brings nothing. */
function isUntold(turn: Turn, { plan }: Node, id: InstanceId): boolean {
  if (turn.plan(turn.instance(id).plan).effects === undefined) return false;
  const named = (kind: string) => new Set(plan.data?.filter((one) => one.kind === kind).map(({ variable }) => variable));
  const [inputs, outputs] = [named('dataInput'), named('dataOutput')];
  if (plan.loop?.kind === 'multiInstance' && plan.loop.item !== undefined) inputs.add(plan.loop.item);
  return !Object.keys(localVariables(turn.draft, id)).some((name) =>
    plan.type === 'process' ? outputs.has(name) : !inputs.has(name),
  );
}
