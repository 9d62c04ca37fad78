import type { Bilingual } from '../engine/command.ts';

/** The roles the product comes with. An organisation may add more: they may do what `staff` may, and what SOPs give them. */
export const roles = {
  planner: { zh: '计划员', en: 'Planner' },
  operator: { zh: '操作员', en: 'Operator' },
  inspector: { zh: '检验员', en: 'Inspector' },
  'quality-engineer': { zh: '质量工程师', en: 'Quality engineer' },
  'quality-manager': { zh: '质量经理', en: 'Quality manager' },
  releaser: { zh: '放行人', en: 'Releaser' },
  warehouse: { zh: '仓库管理员', en: 'Warehouse keeper' },
  regulatory: { zh: '法规专员', en: 'Regulatory affairs' },
  'service-engineer': { zh: '服务工程师', en: 'Service engineer' },
  hospital: { zh: '医院用户', en: 'Hospital user' },
  dealer: { zh: '经销商用户', en: 'Dealer user' },
  'complaint-handler': { zh: '投诉处理员', en: 'Complaint handler' },
  'recall-coordinator': { zh: '召回协调员', en: 'Recall coordinator' },
  compliance: { zh: '合规专员', en: 'Compliance officer' },
  auditor: { zh: '审核员', en: 'Auditor' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
} as const satisfies Record<string, Bilingual>;

export type Role = keyof typeof roles;

/** Roles of people outside the maker: they see only what concerns their own organisation. */
const partnerRoles: readonly Role[] = ['hospital', 'dealer'];

export function isRole(name: string): name is Role {
  return Object.hasOwn(roles, name);
}

/** Whether someone with these roles stands outside the maker. */
export function isPartner(held: readonly string[]): boolean {
  return held.some((role) => (partnerRoles as readonly string[]).includes(role));
}

/** The name of a role in both languages; an organisation's own role is named as it is. */
export function roleName(role: string): Bilingual {
  return isRole(role) ? roles[role] : { zh: role, en: role };
}
