import type { PoolClient } from 'pg';
import type { Database } from '../db/connection.ts';

/** A leader asks the database for something this often, in ms, and is given up when it has been silent for so long. */
const beatMs = 2_000;
const silence = '10s';

/**
 * The right to do what one process does for all: an advisory lock on a connection that its holder keeps busy. Postgres ends
 * the connection of one that is silent, so that also a process that hangs, or whose machine is gone, is followed by another.
 */
export class Leadership {
  readonly #database: Database;
  readonly #lock: number;
  #client: PoolClient | undefined;
  #beat: NodeJS.Timeout | undefined;

  /** @param lock number of the advisory lock */
  constructor(database: Database, lock: number) {
    this.#database = database;
    this.#lock = lock;
  }

  get isHeld(): boolean {
    return this.#client !== undefined;
  }

  /**
   * Takes the lead where nobody has it.
   * @param begin what the leader does on the connection first, such as listening
   * @returns whether this process leads
   */
  async take(begin: (client: PoolClient) => Promise<void>): Promise<boolean> {
    if (this.#client) return true;
    const client = await this.#database.pool.connect();
    try {
      const { rows } = await client.query<{ leads: boolean }>('select pg_try_advisory_lock($1) as leads', [this.#lock]);
      if (rows[0]?.leads) await this.#hold(client, begin);
      else client.release();
    } catch (error) {
      // given back broken, with whatever it has locked: else the pool would run out of connections, or of leaders
      client.release(true);
      throw error;
    }
    return this.isHeld;
  }

  release(): void {
    clearInterval(this.#beat);
    this.#client?.release(true);
    this.#client = undefined;
  }

  async #hold(client: PoolClient, begin: (client: PoolClient) => Promise<void>): Promise<void> {
    const lost = () => {
      if (this.#client === client) this.release();
    };
    client.on('error', lost).on('end', lost);
    // Postgres knows the setting from version 14 on
    await client.query(`select set_config(name, '${silence}', false) from pg_settings where name = 'idle_session_timeout'`);
    await begin(client);
    this.#client = client;
    this.#beat = setInterval(() => client.query('select').catch(lost), beatMs);
  }
}
