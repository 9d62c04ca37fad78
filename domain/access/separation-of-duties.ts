import type { Bilingual, DutyRule } from '../engine/command.ts';
import { isRole, roleName } from './roles.ts';

/** Who did a step within what a duty is over (this run, batch, serial, lot or order). */
export interface Performed {
  step: string;
  user: string;
}

/** The duty that stands in someone's way, as a 403 names it. */
export interface DutyInTheWay {
  kind: DutyRule['kind'];
  /** The step that the person did (separation), or that somebody else did (binding). */
  step: string;
  over: DutyRule['over'];
}

/**
 * Dynamic separation of duties: the first rule that forbids `user` to act, or undefined.
 * A binding whose steps nobody did yet binds nobody.
 * @param performed per rule, in the rules' order, who did the rule's steps within its reach
 */
export function dutyInTheWay(
  user: string,
  duties: readonly DutyRule[],
  performed: readonly (readonly Performed[])[],
): DutyInTheWay | undefined {
  for (const [n, duty] of duties.entries()) {
    const done = (performed[n] ?? []).filter((one) => duty.steps.includes(one.step));
    const step =
      duty.kind === 'separation'
        ? done.find((one) => one.user === user)
        : done.some((one) => one.user === user)
          ? undefined
          : done[0];
    if (step) return { kind: duty.kind, step: step.step, over: duty.over };
  }
  return undefined;
}

const makersRoles = [
  'planner',
  'operator',
  'inspector',
  'quality-engineer',
  'quality-manager',
  'releaser',
  'warehouse',
  'regulatory',
  'service-engineer',
  'complaint-handler',
  'recall-coordinator',
  'compliance',
  'administrator',
] as const;

const ofOthers = { zh: '外部组织的用户不得担任企业内部角色', en: 'people of other organisations hold no role of the maker' };

/** Static separation of duties: roles that nobody may hold together, each pair with its reason. */
const incompatibleRoles: readonly { roles: readonly [string, string]; because: Bilingual }[] = [
  ...makersRoles.map((role) => ({
    roles: ['auditor', role] as const,
    because: { zh: '审核员不得参与被审核的工作', en: 'an auditor has no part in the work that is audited' },
  })),
  ...(['hospital', 'dealer'] as const).flatMap((outside) =>
    [...makersRoles, 'auditor'].map((role) => ({
      roles: [outside, role] as const,
      because: ofOthers,
    })),
  ),
  ...(['inspector', 'releaser', 'quality-manager'] as const).map((role) => ({
    roles: ['administrator', role] as const,
    because: { zh: '管理账户的人不得检验或放行', en: 'whoever manages accounts does not inspect or release' },
  })),
];

/** The first pair of these roles that nobody may hold together, in words; or undefined. */
export function rolesInConflict(held: readonly string[]): Bilingual | undefined {
  const found = incompatibleRoles.find(({ roles }) => roles.every((role) => held.includes(role))) ?? outsideAndOwn(held);
  if (!found) return undefined;
  const [one, other] = [roleName(found.roles[0]), roleName(found.roles[1])];
  return {
    zh: `“${one.zh}”与“${other.zh}”不得由同一人担任：${found.because.zh}。请去掉其中一个角色。`,
    en: `${one.en} and ${other.en} cannot be held by one person: ${found.because.en}. Take one of them away.`,
  };
}

/** A role of the organisation's own making is one of the maker's people. */
function outsideAndOwn(held: readonly string[]): (typeof incompatibleRoles)[number] | undefined {
  const outside = held.find((role) => role === 'hospital' || role === 'dealer');
  const own = held.find((role) => !isRole(role));
  return outside && own ? { roles: [outside, own], because: ofOthers } : undefined;
}
