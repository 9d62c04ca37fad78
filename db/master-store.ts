import type { Noun } from '../domain/record/noun.ts';
import type { Json } from '../domain/json.ts';
import type { Refused } from '../domain/record/refusal.ts';
import type { Acting } from './acting.ts';
import { audit } from './audit-log.ts';
import type { Tx } from './connection.ts';
import { type ListSource, listSourceOf, selected } from './list-source.ts';

/** A row of master data with `revision`, the number of its changes that the audit log holds. */
export type MasterRow = Record<string, Json> & { revision: number };

type Key = Record<string, string>;

const recordId = (noun: Noun, key: Record<string, unknown>) => noun.key.map((name) => String(key[name])).join('/');

function matches(noun: Noun, source: ListSource = listSourceOf(noun)): string {
  return noun.key.map((name, n) => `t."${name}" = $${n + 1}::${source.columns[name]!.type}`).join(' and ');
}

/** One row by its key, or undefined; an exact copy of what lists show. */
async function readMaster(tx: Tx, noun: Noun, key: Key, source: ListSource = listSourceOf(noun)): Promise<MasterRow | undefined> {
  const [row] = await tx.query<MasterRow>(
    `select ${selected(source)} from ${source.from} where ${matches(noun, source)}`,
    noun.key.map((name) => key[name]),
  );
  return row;
}

/** Makes a row, with its audit entry. Refusal: `already-exists`. A reference to what is not there: `reference-unknown`. */
export async function createMaster(
  tx: Tx,
  noun: Noun,
  values: Record<string, Json | undefined>,
  acting: Acting,
): Promise<MasterRow | Refused> {
  const names = columnsOf(noun, values);
  const placeholders = names.map((name, n) => bind(noun, name, n + 1));
  const rows = await tx.query<Key>(
    `insert into "${noun.table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${placeholders.join(', ')})
     on conflict do nothing returning ${noun.key.map((name) => `"${name}"::text`).join(', ')}`,
    names.map((name) => bound(noun, name, values[name])),
  );
  const key = rows[0];
  if (!key) return exists(noun, recordId(noun, values));
  const created = (await readMaster(tx, noun, key))!;
  const { revision: _revision, ...fields } = created;
  await audit(tx, {
    ...acting,
    action: `${noun.name}.created`,
    record: { type: noun.name, id: recordId(noun, key) },
    changes: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { new: value }])),
  });
  return { ...created, revision: 1 };
}

/**
 * Changes a row, with its audit entry of old and new values. The head of its record is locked first: of two changes
 * made to the same revision one is refused. Refusals: `<noun>-unknown`, `changed-meanwhile`.
 */
export async function updateMaster(
  tx: Tx,
  noun: Noun,
  key: Key,
  revision: number,
  values: Record<string, Json | undefined>,
  acting: Acting,
): Promise<MasterRow | Refused> {
  const id = recordId(noun, key);
  await tx.query(
    `select 1 from "${noun.table}" t where ${matches(noun)} for update`,
    noun.key.map((name) => key[name]),
  );
  const old = await readMaster(tx, noun, key);
  if (!old) return unknown(noun, id);
  if (old.revision !== revision) return changedMeanwhile(tx, noun, id, old.revision);
  const names = columnsOf(noun, values).filter((name) => !noun.key.includes(name));
  if (names.length > 0)
    await tx.query(
      `update "${noun.table}" t set ${names.map((name, n) => `"${name}" = ${bind(noun, name, noun.key.length + n + 1)}`).join(', ')} where ${matches(noun)}`,
      [...noun.key.map((name) => key[name]), ...names.map((name) => bound(noun, name, values[name]))],
    );
  const updated = (await readMaster(tx, noun, key))!;
  const changed = Object.keys(noun.schema.shape).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(updated[name]));
  if (changed.length === 0) return old;
  await audit(tx, {
    ...acting,
    action: `${noun.name}.updated`,
    record: { type: noun.name, id },
    changes: Object.fromEntries(changed.map((name) => [name, { old: old[name] ?? null, new: updated[name] ?? null }])),
  });
  return { ...updated, revision: revision + 1 };
}

function columnsOf(noun: Noun, values: Record<string, unknown>): string[] {
  return Object.keys(noun.schema.shape).filter((name) => values[name] !== undefined && !noun.generated.includes(name));
}

const isJson = (noun: Noun, name: string) => listSourceOf(noun).columns[name]!.type === 'jsonb';
const bind = (noun: Noun, name: string, n: number) => (isJson(noun, name) ? `$${n}::jsonb` : `$${n}`);
const bound = (noun: Noun, name: string, value: Json | undefined) =>
  isJson(noun, name) && value !== null ? JSON.stringify(value) : value;

function exists(noun: Noun, id: string): Refused {
  return {
    refused: 'already-exists',
    message: {
      zh: `${noun.title.zh} ${id} 已存在：请换一个编号，或打开已有记录。`,
      en: `There is a ${noun.title.en.toLowerCase()} ${id} already: take another number, or open the one there is.`,
    },
  };
}

function unknown(noun: Noun, id: string): Refused {
  return {
    refused: `${noun.name}-unknown`,
    message: { zh: `没有${noun.title.zh} ${id}。`, en: `There is no ${noun.title.en.toLowerCase()} ${id}.` },
  };
}

/** Somebody else's change came first; names who made it. */
async function changedMeanwhile(tx: Tx, noun: Noun, id: string, revision: number): Promise<Refused> {
  const [last] = await tx.query<{ actor: string }>(
    'select actor from audit_entry where record_type = $1 and record_id = $2 order by record_version desc limit 1',
    [noun.name, id],
  );
  const by = last?.actor;
  return {
    refused: 'changed-meanwhile',
    message: {
      zh: `${noun.title.zh} ${id} 已被 ${by ?? '他人'} 修改：请重新打开，核对后再保存。`,
      en: `${noun.title.en} ${id} was changed by ${by ?? 'somebody else'}: open it again, check it and save anew.`,
    },
    detail: { ...(by && { changedBy: by }), revision },
  };
}
