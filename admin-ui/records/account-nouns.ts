import * as z from 'zod';
import { choice, code, codes, optional, text } from '../../domain/record/field.ts';

/** Accounts as the API shows them; their version counts their changes, and a new one is active. */
export const user = {
  key: ['id'],
  generated: [],
  schema: z.strictObject({
    id: code('用户名', 'User name'),
    name: text('姓名', 'Full name', 200),
    organisation: optional(code('组织', 'Organisation')),
    language: choice(['zh', 'en'], '语言', 'Language').default('zh'),
    status: choice(['active', 'disabled'], '状态', 'Status').default('active'),
    roles: codes('角色', 'Roles'),
  }),
};

export const newUser = user.schema.omit({ status: true });

/** Roles that an organisation names in its SOPs. */
export const role = {
  key: ['id'],
  generated: [],
  schema: z.strictObject({
    id: code('角色编号', 'Role'),
    title_zh: text('中文名称', 'Name in Chinese', 200),
    title_en: text('英文名称', 'Name in English', 200),
  }),
};
