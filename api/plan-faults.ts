import type { Plan } from '../domain/sop/plan.ts';
import type { FieldFault } from './problem.ts';

/** What an SOP names that is not there: a role nobody can hold, a form or a decision table that is not among its files. */
export function planFaults(plan: Plan, knownRoles: ReadonlySet<string>): FieldFault[] {
  return Object.values(plan.elements).flatMap(({ id, person, starters = [], decision }) => {
    const roles = [...(person?.roles ?? []), ...(person?.signature?.roles ?? []), ...starters];
    const unknown = [...new Set(roles)].filter((role) => !knownRoles.has(role));
    return [
      ...unknown.map((role) =>
        fault(
          id,
          `没有角色“${role}”：请从 /api/roles 选择，或先新建。`,
          `There is no role "${role}": choose from /api/roles, or create it first.`,
        ),
      ),
      ...(person?.form !== undefined && !(person.form in plan.forms)
        ? [fault(id, `没有表单“${person.form}”：请一并上传。`, `There is no form "${person.form}": upload it too.`)]
        : []),
      ...(decision?.ref !== undefined && !(decision.ref in plan.decisions)
        ? [fault(id, `没有决策表“${decision.ref}”：请一并上传。`, `There is no decision table "${decision.ref}": upload it too.`)]
        : []),
    ];
  });
}

const fault = (element: string, zh: string, en: string): FieldFault => ({ path: `body.files.${element}`, message: { zh, en } });
