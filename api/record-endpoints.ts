import { z } from 'zod';
import type { Json } from '../domain/json.ts';
import type { Noun } from '../domain/record/noun.ts';
import type { Subject } from '../domain/access/subjects.ts';
import { listSourceOf, type ListSource } from '../db/list-source.ts';
import { createMaster, updateMaster } from '../db/master-store.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { finiteAnswer } from './list-answer.ts';
import { finiteQuery } from './list-query.ts';
import { badInput, notFound } from './problems.ts';
import { itemId } from './schemas.ts';
import { settled } from './settled.ts';

/** A noun of the API: under which path, by which rules of access. */
export interface Resource {
  path: string;
  noun: Noun;
  subject: Subject;
  /** another list than the noun's own table, where a rule of access needs more columns */
  source?: ListSource;
}

const revision = z.int().min(0).meta({ description: 'number of changes so far; goes back with an update, and is the ETag' });

/** What is read: every column, decimals and 64-bit numbers as text, `id` also where the key has another name. */
function shownSchema(noun: Noun) {
  const id = 'id' in noun.schema.shape ? {} : { id: z.string() };
  return z.object({ ...noun.schema.shape, ...id, revision }).meta({ id: camel(noun.name) });
}

const camel = (name: string) => name.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());

/** The noun's list and single reading. */
export function readEndpoints({ path, noun, subject, source: given }: Resource, shown = shownSchema(noun)): Endpoint[] {
  const source = withId(noun, given ?? listSourceOf(noun));
  const list = endpoint({
    method: 'get',
    path: `/${path}`,
    title: { zh: `${noun.title.zh}列表`, en: `List: ${noun.title.en}` },
    input: { query: finiteQuery(source) },
    output: z.array(shown),
    ability: ['read', subject],
    statuses: [200],
    handler: (call) => finiteAnswer(path, subject, source, call),
  });
  const read = endpoint({
    method: 'get',
    path: `/${path}/:id`,
    title: { zh: noun.title.zh, en: noun.title.en },
    input: { params: itemId },
    output: shown,
    ability: ['read', subject],
    statuses: [200, 404],
    handler: async (call) => {
      const one = { ...call, query: { filter: { [noun.key[0]!]: keyValue(noun, source, call.params.id) } } };
      const { body } = await finiteAnswer(path, subject, source, one);
      if (!body[0]) throw notFound(`${noun.title.en} ${call.params.id}`);
      return body[0];
    },
  });
  return [list, read];
}

/** @throws Problem 404 for a text that cannot be a key of this noun */
function keyValue(noun: Noun, source: ListSource, id: string): string {
  if (source.columns[noun.key[0]!]!.type === 'bigint' && !/^[1-9]\d{0,17}$/.test(id)) throw notFound(`${noun.title.en} ${id}`);
  return id;
}

function withId(noun: Noun, source: ListSource): ListSource {
  if (source.columns['id']) return source;
  return { ...source, columns: { ...source.columns, id: { sql: source.columns[noun.key[0]!]!.sql, type: 'text' } } };
}

/** Reading, and creating and changing by people, of a noun of master data. */
export function masterEndpoints(resource: Resource): Endpoint[] {
  const { path, noun, subject } = resource;
  const shown = shownSchema(noun);
  const written = Object.fromEntries(Object.entries(noun.schema.shape).filter(([name]) => !noun.generated.includes(name)));
  const create = endpoint({
    method: 'post',
    path: `/${path}`,
    title: { zh: `新建${noun.title.zh}`, en: `Create: ${noun.title.en}` },
    input: { body: z.strictObject(written) },
    output: shown,
    ability: ['create', subject],
    statuses: [201, 409, 422],
    handler: async ({ tx, body, acting }) => settled(await createMaster(tx, noun, body as Record<string, Json>, acting)),
  });
  const update = endpoint({
    method: 'put',
    path: `/${path}/:id`,
    title: { zh: `修改${noun.title.zh}`, en: `Change: ${noun.title.en}` },
    input: { params: itemId, body: changesOf(noun) },
    output: shown,
    ability: ['update', subject],
    statuses: [200, 404, 409, 422],
    handler: async ({ tx, params, body, acting, ifMatch }) => {
      const { revision: told, ...values } = body as { revision?: number } & Record<string, Json>;
      const seen = told ?? ifMatch;
      if (seen === undefined) throw revisionMissing();
      return settled(await updateMaster(tx, noun, { [noun.key[0]!]: params.id }, seen, values, acting));
    },
  });
  return [...readEndpoints(resource, shown), create, update];
}

/** Any of the columns; what is left out stays as it is, so defaults do not apply. What only the database fills is ignored. */
function changesOf(noun: Noun) {
  const fields = Object.entries(noun.schema.shape).map(([name, field]) => {
    const plain = field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field;
    return [name, plain.optional()] as const;
  });
  return z.strictObject({ ...Object.fromEntries(fields), revision: revision.optional() });
}

const revisionMissing = () =>
  badInput([
    {
      path: 'body.revision',
      message: {
        zh: '请带上所改记录的 revision，或 If-Match 头。',
        en: 'Send the revision of the record that you have changed, or If-Match.',
      },
    },
  ]);
