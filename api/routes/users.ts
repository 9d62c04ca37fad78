import { z } from 'zod';
import { inviteUser, acceptInvitation } from '../../db/invitation-store.ts';
import type { ListSource } from '../../db/list-source.ts';
import { createUser, readUser, updateUser } from '../../db/user-store.ts';
import { endpoint } from '../endpoint.ts';
import { finiteAnswer } from '../list-answer.ts';
import { finiteQuery } from '../list-query.ts';
import { notFound } from '../problems.ts';
import { instant, itemId, password, userId } from '../schemas.ts';
import { settled } from '../settled.ts';

const source: ListSource = {
  from: 'user_account t',
  columns: {
    id: { sql: 't.id', type: 'text' },
    name: { sql: 't.name', type: 'text' },
    organisation: { sql: 't.organisation', type: 'text', nullable: true },
    language: { sql: 't.language', type: 'text' },
    status: { sql: 't.status', type: 'text' },
    roles: { sql: 'array(select role_id from user_role r where r.user_id = t.id order by role_id)', type: 'text[]' },
    version: { sql: 't.version', type: 'int' },
  },
  key: ['id'],
  search: ['id', 'name'],
};

const fields = {
  name: z.string().trim().min(1).max(200),
  organisation: z.string().min(1).max(200).nullable(),
  language: z.enum(['zh', 'en']),
  roles: z.array(z.string().min(1).max(64)).max(20),
};

const user = z
  .object({ id: z.string(), ...fields, status: z.enum(['active', 'disabled']), version: z.int() })
  .meta({ id: 'User' });

const list = endpoint({
  method: 'get',
  path: '/users',
  title: { zh: '用户列表', en: 'Users' },
  input: { query: finiteQuery(source) },
  output: z.array(user),
  ability: ['read', 'User'],
  statuses: [200],
  handler: (call) => finiteAnswer('users', 'User', source, call),
});

const read = endpoint({
  method: 'get',
  path: '/users/:id',
  title: { zh: '用户', en: 'A user' },
  input: { params: itemId },
  output: user,
  ability: ['read', 'User'],
  statuses: [200, 404],
  handler: async ({ tx, params }) => {
    const found = await readUser(tx, params.id);
    if (!found) throw notFound(params.id);
    return found;
  },
});

const create = endpoint({
  method: 'post',
  path: '/users',
  title: { zh: '新建用户', en: 'Create a user' },
  input: {
    body: z.strictObject({
      id: userId,
      name: fields.name,
      organisation: fields.organisation.optional(),
      language: fields.language.optional(),
      roles: fields.roles,
      password: password
        .optional()
        .meta({ description: 'a first password, to be changed before signing; better: an invitation' }),
    }),
  },
  output: user,
  ability: ['create', 'User'],
  statuses: [201, 409, 422],
  handler: async ({ tx, body, acting }) => settled(await createUser(tx, { ...body, passwordChangeDue: true }, acting)),
});

const update = endpoint({
  method: 'put',
  path: '/users/:id',
  title: { zh: '修改用户', en: 'Change a user' },
  input: {
    params: itemId,
    body: z.strictObject({
      id: userId.optional(),
      version: z.int().min(1),
      name: fields.name.optional(),
      organisation: fields.organisation.optional(),
      language: fields.language.optional(),
      status: z.enum(['active', 'disabled']).optional(),
      roles: fields.roles.optional(),
    }),
  },
  output: user,
  ability: ['update', 'User'],
  statuses: [200, 404, 409, 422],
  handler: async ({ tx, params, body: { version, id: _id, ...change }, acting }) =>
    settled(await updateUser(tx, params.id, version, change, acting)),
});

const invite = endpoint({
  method: 'post',
  path: '/users/:id/invitation',
  title: { zh: '生成一次性链接', en: 'Make a one-time link to choose a password' },
  input: { params: itemId },
  output: z.object({ link: z.string(), expiresAt: instant }),
  ability: ['update', 'User'],
  repeatable: 'each call voids the link before; a stored answer would keep a secret',
  statuses: [201, 404],
  handler: async ({ tx, params, acting }) => {
    const { token, expiresAt } = settled(await inviteUser(tx, params.id, acting));
    return { link: `/#/welcome?token=${token}&user=${params.id}`, expiresAt };
  },
});

const welcome = endpoint({
  method: 'post',
  path: '/welcome',
  title: { zh: '使用一次性链接', en: 'Use a one-time link' },
  input: {
    body: z.strictObject({ token: z.string().min(1).max(200), user: userId, name: z.string().trim().min(1).max(200), password }),
  },
  output: user,
  ability: { public: 'the one-time link is what lets somebody in' },
  statuses: [201, 403, 422],
  handler: async ({ tx, body, acting }) => settled(await acceptInvitation(tx, body, acting)),
});

export const userRoutes = [list, read, create, update, invite, welcome];
