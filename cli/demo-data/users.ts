import type { Role } from '../../domain/access/roles.ts';

/** A demonstration account. Hospitals' and dealers' people belong to their organisation. */
export interface DemoUser {
  id: string;
  name: string;
  roles: readonly Role[];
  organisation?: string;
}

/** The one password of every demonstration account. It is no secret: the data are made up. */
export const demoPassword = 'Yanshi-2026!';

/** Enough people to satisfy every separation of duties in the SOPs that come with the product. */
export const demoUsers = [
  { id: 'chenwei', name: '陈伟', roles: ['planner'] },
  { id: 'liuyang', name: '刘洋', roles: ['planner', 'quality-engineer'] },
  { id: 'linna', name: '林娜', roles: ['operator'] },
  { id: 'wuhao', name: '吴昊', roles: ['operator'] },
  { id: 'zhaomin', name: '赵敏', roles: ['inspector'] },
  { id: 'sunli', name: '孙丽', roles: ['inspector', 'releaser'] },
  { id: 'gaofei', name: '高飞', roles: ['quality-engineer'] },
  { id: 'zhengyu', name: '郑宇', roles: ['releaser'] },
  { id: 'hejing', name: '何静', roles: ['releaser'] },
  { id: 'zhoujie', name: '周杰', roles: ['quality-manager'] },
  { id: 'xuqing', name: '许晴', roles: ['quality-manager'] },
  { id: 'mafeng', name: '马峰', roles: ['warehouse'] },
  { id: 'tangli', name: '唐丽', roles: ['warehouse'] },
  { id: 'luoyan', name: '罗燕', roles: ['regulatory'] },
  { id: 'songbin', name: '宋斌', roles: ['service-engineer'] },
  { id: 'pengtao', name: '彭涛', roles: ['service-engineer'] },
  { id: 'caiyun', name: '蔡云', roles: ['complaint-handler'] },
  { id: 'dengchao', name: '邓超', roles: ['recall-coordinator'] },
  { id: 'yejun', name: '叶军', roles: ['compliance'] },
  { id: 'fanrui', name: '范蕊', roles: ['compliance'] },
  { id: 'guoying', name: '郭颖', roles: ['auditor'] },
  { id: 'hanmei', name: '韩梅', roles: ['administrator'] },
  { id: 'zhushan', name: '朱珊', roles: ['dealer'], organisation: 'DEALER-EAST' },
  { id: 'dongqi', name: '董琦', roles: ['dealer'], organisation: 'DEALER-SOUTH' },
  { id: 'qianyi', name: '钱毅', roles: ['hospital'], organisation: 'HOSPITAL-1' },
  { id: 'fengxue', name: '冯雪', roles: ['hospital'], organisation: 'HOSPITAL-2' },
  { id: 'jiangbo', name: '蒋波', roles: ['hospital'], organisation: 'HOSPITAL-3' },
  { id: 'shenlu', name: '沈璐', roles: ['hospital'], organisation: 'HOSPITAL-4' },
  { id: 'yuanfang', name: '袁方', roles: ['hospital'], organisation: 'HOSPITAL-5' },
] as const satisfies readonly DemoUser[];

/** The name of a demonstration account. */
export type DemoUserId = (typeof demoUsers)[number]['id'];
