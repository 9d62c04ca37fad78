import { z } from 'zod';
import type { ListSource } from '../../db/list-source.ts';
import { endpoint } from '../endpoint.ts';
import { cursorAnswer, pageOf } from '../list-answer.ts';
import { cursorQuery } from '../list-query.ts';
import { instant } from '../schemas.ts';

const column = (name: string, type: ListSource['columns'][string]['type'], nullable = false) => ({
  [name]: { sql: `t.${name}`, type, nullable },
});

const source: ListSource = {
  from: 'audit_entry t',
  columns: {
    ...column('id', 'bigint'),
    ...column('at', 'timestamptz'),
    ...column('business_at', 'timestamptz', true),
    ...column('actor', 'text'),
    ...column('actor_offset', 'text'),
    ...column('roles', 'text[]'),
    ...column('on_behalf_of', 'text', true),
    ...column('action', 'text'),
    ...column('record_type', 'text'),
    ...column('record_id', 'text'),
    ...column('record_version', 'int'),
    ...column('changes', 'jsonb'),
    ...column('reason', 'text', true),
    sop: { sql: 't.sop_id', type: 'text', nullable: true },
    ...column('version', 'text', true),
    run: { sql: 't.run_id', type: 'uuid', nullable: true },
    ...column('element', 'text', true),
    ...column('station', 'text', true),
    ...column('address', 'text', true),
    ...column('program', 'text', true),
  },
  key: ['id'],
  search: ['actor', 'action', 'record_type', 'record_id', 'reason'],
};

const text = z.string().nullable();
const entry = z
  .object({
    id: z.string(),
    at: instant,
    business_at: instant.nullable(),
    actor: z.string(),
    actor_offset: z.string(),
    roles: z.array(z.string()),
    on_behalf_of: text,
    action: z.string(),
    record_type: z.string(),
    record_id: z.string(),
    record_version: z.int(),
    changes: z.record(z.string(), z.object({ old: z.json().optional(), new: z.json().optional() })),
    reason: text,
    sop: text,
    version: text,
    run: text,
    element: text,
    station: text,
    address: text,
    program: text,
  })
  .meta({ id: 'AuditEntry' });

const list = endpoint({
  method: 'get',
  path: '/audit-entries',
  title: { zh: '审计记录，最新的在前', en: 'Audit entries, the newest first' },
  input: { query: cursorQuery(source) },
  output: pageOf(entry),
  ability: ['read', 'AuditEntry'],
  statuses: [200],
  handler: (call) => cursorAnswer('AuditEntry', source, call, { order: [{ sql: 't.id', type: 'bigint', descending: true }] }),
});

export const auditRoutes = [list];
