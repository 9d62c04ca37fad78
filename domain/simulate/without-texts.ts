import { compileExpression, isRefusal } from '../feel/index.ts';
import type { Json } from '../json.ts';
import type { ElementPlan, Expression, FlowPlan, Plan } from '../sop/plan.ts';
import { withElements } from './with-elements.ts';

const nothing: Expression = { language: 'feel', source: 'null' };
const languages: readonly Json[] = ['feel', 'juel', 'text'] satisfies Expression['language'][];

/** Whether a text is no expression of its language. */
export function isUnreadable({ language, source }: Expression): boolean {
  return language !== 'text' && isRefusal(compileExpression(source, language));
}

/**
 * A plan with nothing in place of those expressions of an element, and of the conditions of its flows, for which `isGone` holds;
 * undefined where there are none.
 */
export function withoutTexts(plan: Plan, element: ElementPlan, isGone: (text: Expression) => boolean): Plan | undefined {
  const flows = element.outgoing.flatMap((flow) => plan.flows[flow] ?? []);
  const bare = emptied(element, isGone);
  const bareFlows = flows.map((flow) => emptied(flow, isGone));
  if (JSON.stringify([bare, bareFlows]) === JSON.stringify([element, flows])) return undefined;
  // what nothing fulfils would be waited for without end
  if (bare.activationCondition?.source === nothing.source) delete bare.activationCondition;
  if (bare.adHoc?.completionCondition?.source === nothing.source) delete bare.adHoc.completionCondition;
  const changed = withElements(plan, [bare]);
  return changed && { ...changed, flows: { ...plan.flows, ...Object.fromEntries(bareFlows.map((flow) => [flow.id, flow])) } };
}

/** A part of a plan, which is JSON, without some of its expressions. */
function emptied<T extends ElementPlan | FlowPlan>(part: T, isGone: (text: Expression) => boolean): T {
  const walk = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if (isExpression(value)) return isGone(value) ? { ...nothing } : value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)]));
  };
  return walk(part as unknown as Json) as unknown as T;
}

function isExpression(value: { [key: string]: Json }): value is { language: Expression['language']; source: string } {
  return typeof value['source'] === 'string' && value['language'] !== undefined && languages.includes(value['language']);
}
