import { z } from 'zod';
import { audit } from '../../db/audit-log.ts';
import type { Tx } from '../../db/connection.ts';
import type { ListSource } from '../../db/list-source.ts';
import { endpoint } from '../endpoint.ts';
import { finiteAnswer } from '../list-answer.ts';
import { finiteQuery } from '../list-query.ts';
import { alreadyExists, changedMeanwhile, notFound } from '../problems.ts';
import { problemOf } from '../fault-of.ts';
import { itemId } from '../schemas.ts';

const source: ListSource = {
  from: 'role t',
  columns: {
    id: { sql: 't.id', type: 'text' },
    title_zh: { sql: 't.title_zh', type: 'text' },
    title_en: { sql: 't.title_en', type: 'text' },
    built_in: { sql: 't.built_in', type: 'boolean' },
    version: { sql: 't.version', type: 'int' },
  },
  key: ['id'],
  search: ['id', 'title_zh', 'title_en'],
};

const title = z.string().trim().min(1).max(200);
const role = z
  .object({ id: z.string(), title_zh: z.string(), title_en: z.string(), built_in: z.boolean(), version: z.int() })
  .meta({ id: 'Role' });
type RoleRow = z.infer<typeof role>;

async function readRole(tx: Tx, id: string): Promise<RoleRow> {
  const [row] = await tx.query<RoleRow>('select id, title_zh, title_en, built_in, version from role where id = $1', [id]);
  if (!row) throw notFound(id);
  return row;
}

const list = endpoint({
  method: 'get',
  path: '/roles',
  title: { zh: '角色列表', en: 'Roles' },
  input: { query: finiteQuery(source) },
  output: z.array(role),
  ability: ['read', 'Role'],
  statuses: [200],
  handler: (call) => finiteAnswer('roles', 'Role', source, call),
});

const read = endpoint({
  method: 'get',
  path: '/roles/:id',
  title: { zh: '角色', en: 'A role' },
  input: { params: itemId },
  output: role,
  ability: ['read', 'Role'],
  statuses: [200, 404],
  handler: ({ tx, params }) => readRole(tx, params.id),
});

const create = endpoint({
  method: 'post',
  path: '/roles',
  title: { zh: '新建角色', en: 'Create a role for SOPs to name' },
  input: { body: z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{1,63}$/), title_zh: title, title_en: title }) },
  output: role,
  ability: ['create', 'Role'],
  statuses: [201, 409],
  handler: async ({ tx, body, acting }) => {
    const [row] = await tx.query<RoleRow>(
      `insert into role (id, title_zh, title_en) values ($1, $2, $3) on conflict do nothing returning id, title_zh, title_en, built_in, version`,
      [body.id, body.title_zh, body.title_en],
    );
    if (!row) throw alreadyExists(body.id);
    const changes = { title_zh: { new: row.title_zh }, title_en: { new: row.title_en } };
    await audit(tx, { ...acting, action: 'role.created', record: { type: 'role', id: row.id }, changes });
    return row;
  },
});

const update = endpoint({
  method: 'put',
  path: '/roles/:id',
  title: { zh: '修改角色名称', en: 'Rename a role' },
  input: {
    params: itemId,
    body: z.strictObject({
      id: z.string().optional(),
      built_in: z.boolean().optional(),
      version: z.int().min(1),
      title_zh: title,
      title_en: title,
    }),
  },
  output: role,
  ability: ['update', 'Role'],
  statuses: [200, 403, 404, 409],
  handler: async ({ tx, params, body, acting }) => {
    await tx.query('select 1 from role where id = $1 for update', [params.id]);
    const old = await readRole(tx, params.id);
    if (old.built_in) throw builtIn(old);
    if (old.version !== body.version) throw changedMeanwhile(undefined, old.version);
    await tx.query('update role set title_zh = $2, title_en = $3, version = version + 1 where id = $1', [
      old.id,
      body.title_zh,
      body.title_en,
    ]);
    const changes = { title_zh: { old: old.title_zh, new: body.title_zh }, title_en: { old: old.title_en, new: body.title_en } };
    await audit(tx, { ...acting, action: 'role.updated', record: { type: 'role', id: old.id }, changes });
    return readRole(tx, old.id);
  },
});

function builtIn({ id }: RoleRow) {
  const message = { zh: `内置角色 ${id} 不可更改。`, en: `The role ${id} comes with the product and stays as it is.` };
  return problemOf({ refused: 'role-built-in', message });
}

export const roleRoutes = [list, read, create, update];
