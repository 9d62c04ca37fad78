import type { Json } from '../json.ts';
import { type DecisionModel, evaluateDecision, findDecision, isDmnRefusal, modelLinks, parseDmn } from '../dmn/index.ts';
import type { DecisionPlan, Plan } from '../sop/plan.ts';
import type { EvaluateDecision } from './compiled-plan.ts';
import { Fault } from './fault.ts';

/** Finds a decision among a Plan's DMN models, to be evaluated. */
export function decisionsOf(plan: Plan, decision: DecisionPlan): EvaluateDecision | undefined {
  const model = decisionModelOf(plan, decision);
  return model && evaluatorOf(model, decision.decision);
}

/** The model that has a decision: the one that the step names, else the first of the Plan's. */
export function decisionModelOf(plan: Plan, { ref, decision }: DecisionPlan): DecisionModel | undefined {
  for (const [file, xml] of Object.entries(plan.decisions)) {
    if (ref !== undefined && file !== ref) continue;
    const model = modelOf(plan, xml);
    if (model && findDecision(model, decision)) return model;
  }
  return undefined;
}

function modelOf(plan: Plan, xml: string): DecisionModel | undefined {
  const model = parseDmn(xml, importsOf(plan, xml));
  return isDmnRefusal(model) ? undefined : model;
}

function importsOf(plan: Plan, xml: string): Map<string, string> {
  const found = new Map<string, string>();
  const wanted = new Set(modelLinks(xml)?.imports.map(({ namespace }) => namespace));
  if (wanted.size === 0) return found;
  for (const other of Object.values(plan.decisions)) {
    const namespace = modelLinks(other)?.namespace;
    if (namespace !== undefined && other !== xml && wanted.has(namespace)) found.set(namespace, other);
  }
  return found;
}

/** A decision's inputs are the variables that the step sees, by the names of its input data. What it cannot work out is a fault. */
function evaluatorOf(model: DecisionModel, decision: string): EvaluateDecision {
  const names = [...model.elements.values()].filter(({ kind }) => kind === 'inputData').map(({ variable }) => variable.name);
  return (scope, env) => {
    const inputs = Object.fromEntries(names.flatMap((name) => (scope.has(name) ? [[name, scope.get(name) ?? null]] : [])));
    const { value, matched, errors } = evaluateDecision(model, decision, inputs, env);
    const [error] = errors;
    if (error) throw new Fault('decision', `${error.decision}: ${error.message.zh} / ${error.message.en}`);
    return { value, matched: matched satisfies Json };
  };
}
