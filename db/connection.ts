import { MikroORM, type AnyEntity, type EntityName, type EntityManager, PostgreSqlConnection } from '@mikro-orm/postgresql';
import { type Pool, type PoolClient, types } from 'pg';

/** One transaction's way to the database: parametrised SQL (`$1`), rows as plain objects. */
export interface Tx {
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** A process's way to the records. Closed once, at its end. */
export interface Database extends Tx {
  /** A fresh identity map for reading lists and master data. */
  em(): EntityManager;
  pool: Pool;
  /** All or nothing; tried again when Postgres chose it as the victim of a deadlock or a serialization conflict. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Postgres error codes after which the same work may simply be done again: serialization failure, deadlock. */
const repeatable = new Set(['40001', '40P01']);
const tries = 5;

/**
 * Opens the records.
 * @param url a Postgres connection URL
 * @param options.max connections at the most (default 10); `entities` for lists and master data
 */
export async function openDatabase(
  url: string,
  options: { max?: number; entities?: EntityName<AnyEntity>[]; application?: string } = {},
): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: options.entities ?? [],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: options.max ?? 10 },
    driverOptions: {
      application_name: options.application ?? 'vouch',
      statement_timeout: 60_000,
      // what a process that hangs has locked is not locked for ever
      idle_in_transaction_session_timeout: 60_000,
    },
    forceUtcTimezone: true,
    logger: () => undefined,
  });
  const connection = orm.em.getConnection();
  if (!(connection instanceof PostgreSqlConnection)) throw new Error('the records need Postgres');
  const pool = await connection.getNativeClient();
  return {
    em: () => orm.em.fork(),
    pool,
    query: queryOn(pool),
    transaction: (work) => transactionOn(pool, work),
    close: () => orm.close(true),
  };
}

function queryOn(client: Pool | PoolClient): Tx['query'] {
  return async <Row>(text: string, values: unknown[] = []) => {
    const name = values.length > 0 ? statementName(text) : undefined;
    return (await client.query({ text, values, types: readers, ...(name && { name }) })).rows as Row[];
  };
}

/** Statements that a connection keeps prepared at the most; texts that are put together at run time would fill its memory. */
const mostStatements = 600;
const statements = new Map<string, string>();

/** A statement's name, under which each connection parses and plans it once: without, that is most of what Postgres does. */
function statementName(text: string): string | undefined {
  const known = statements.get(text);
  if (known !== undefined || statements.size >= mostStatements) return known;
  const name = `s${statements.size + 1}`;
  statements.set(text, name);
  return name;
}

const defaults = types as { getTypeParser(oid: number, format?: string): (text: string) => unknown };

/** Postgres's own numbers of two types. */
const timestamptz = 1184;
const date = 1082;

/** Instants are read as ISO 8601 in UTC with milliseconds, dates as `YYYY-MM-DD`; `numeric` and `bigint` keep all their digits as text. */
const readers = {
  getTypeParser(oid: number, format?: string) {
    if (format !== 'binary' && oid === timestamptz) return (text: string) => new Date(text).toISOString();
    if (format !== 'binary' && oid === date) return (text: string) => text;
    return defaults.getTypeParser(oid, format);
  },
};

async function transactionOn<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOn(pool, work);
    } catch (error) {
      if (attempt === tries || !repeatable.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

async function attemptOn<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work({ query: queryOn(client) });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Thrown inside `transaction` to undo it with a value: `rollback(value)` gives `value` back from `undoable`. */
class Undo<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('undone on purpose');
    this.value = value;
  }
}

/**
 * Runs `work` in a transaction that is undone when its answer `isRefused`: a refusal leaves nothing half-done.
 */
export async function transactionUnless<T>(
  database: Database,
  isRefused: (answer: T) => boolean,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction(async (tx) => {
      const answer = await work(tx);
      if (isRefused(answer)) throw new Undo(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof Undo) return error.value as T;
    throw error;
  }
}
