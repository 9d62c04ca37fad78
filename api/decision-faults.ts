import { checkModel, findDecision, isDmnRefusal, modelLinks, parseDmn } from '../domain/dmn/index.ts';
import type { DecisionPlan, Plan } from '../domain/sop/plan.ts';
import type { FieldFault } from './problem.ts';

/** What is wrong with an SOP's DMN files: no decision model, or expressions that do not compile. */
export function decisionFileFaults(plan: Plan): FieldFault[] {
  return Object.keys(plan.decisions).flatMap((file) => {
    const path = `body.files.${file}`;
    const model = modelOf(plan, file);
    if (isDmnRefusal(model)) return [{ path, message: model.message }];
    return checkModel(model).map(({ message }) => ({ path, message }));
  });
}

/** Whether a step's decision is there; one in a file that cannot be read is that file's fault alone. */
export function namesDecision(plan: Plan, { ref, decision }: DecisionPlan): boolean {
  return Object.keys(plan.decisions)
    .filter((file) => ref === undefined || file === ref)
    .some((file) => {
      const model = modelOf(plan, file);
      return isDmnRefusal(model) || findDecision(model, decision) !== undefined;
    });
}

function modelOf({ decisions }: Plan, file: string): ReturnType<typeof parseDmn> {
  const others = Object.entries(decisions).filter(([name]) => name !== file);
  const imports = new Map(others.map(([, xml]) => [modelLinks(xml)?.namespace ?? '', xml]));
  return parseDmn(decisions[file]!, imports);
}
