/** When an act may be done, as data: the states it is for, and what else must hold, each with the reason shown where it does not. */
export interface ActRule<Subject> {
  states: readonly string[];
  /** Message shown in another state; the state's name is filled in as `%{state}` where the default is used. */
  otherwise?: string;
  conditions?: readonly { holds: (subject: Subject) => boolean; otherwise: string }[];
}

/** Whether an act may be done now; if not, the message that says why. */
export interface Allowed {
  allowed: boolean;
  reason?: string;
}

export const NOT_IN_STATE = 'vouch.act.notAllowed';

/** Reads the table: the first thing that stands in the way is the reason. */
export function allowedAct<Subject extends { status: string }>(rule: ActRule<Subject>, subject: Subject): Allowed {
  if (!rule.states.includes(subject.status)) return { allowed: false, reason: rule.otherwise ?? NOT_IN_STATE };
  const broken = rule.conditions?.find(({ holds }) => !holds(subject));
  return broken === undefined ? { allowed: true } : { allowed: false, reason: broken.otherwise };
}
