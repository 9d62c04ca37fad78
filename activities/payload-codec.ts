import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding.js';
import { getBlob, putBlob } from '../db/blob-store.ts';
import type { Database } from '../db/connection.ts';
import { claimEncoding, planEncoding } from '../domain/engine/claim.ts';

/** Payloads larger than this, in bytes, are kept by their hash; Temporal's histories carry the hash. */
const largest = 128 * 1024;
const cacheBytes = 64 * 1024 * 1024;
/** How long records that do not answer are asked again, in ms: less than Temporal waits for a worker. */
const patienceMs = 8_000;
const pauseMs = 250;

/**
 * Puts large payloads, and every Plan, into our own database under their SHA-256, so that a history holds 64 characters
 * instead of them.
 */
export class ClaimCodec implements PayloadCodec {
  readonly #database: Database;
  readonly #cache = new Map<string, Payload>();
  #cached = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map((payload) => this.#encode(payload)));
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map((payload) => this.#decode(payload)));
  }

  async #encode(payload: Payload): Promise<Payload> {
    const { data } = payload;
    if (!data || data.length <= largest || encodingOf(payload) !== 'json/plain') return payload;
    const hash = createHash('sha256').update(data).digest('hex');
    await patiently(() => putBlob(this.#database, hash, data));
    this.#keep(hash, plain(data));
    return { metadata: { [METADATA_ENCODING_KEY]: encode(claimEncoding) }, data: encode(hash) };
  }

  async #decode(payload: Payload): Promise<Payload> {
    if (encodingOf(payload) !== claimEncoding) return payload;
    const hash = decode(payload.data!);
    return this.#cache.get(hash) ?? (await this.#fetch(hash));
  }

  async #fetch(hash: string): Promise<Payload> {
    const payload = await patiently(async () => {
      const data = await getBlob(this.#database, hash);
      return data ? plain(data) : this.#plan(hash);
    });
    if (!payload) throw new Error(`nothing is kept under ${hash}`);
    this.#keep(hash, payload);
    return payload;
  }

  async #plan(hash: string): Promise<Payload | undefined> {
    const [row] = await this.#database.query<{ body: string }>('select body::text as body from plan where hash = $1', [hash]);
    if (!row) return undefined;
    return { metadata: { [METADATA_ENCODING_KEY]: encode(planEncoding), hash: encode(hash) }, data: encode(row.body) };
  }

  #keep(hash: string, payload: Payload): void {
    this.#cache.set(hash, payload);
    this.#cached += payload.data!.length;
    for (const [oldest, { data }] of this.#cache) {
      if (this.#cached <= cacheBytes || oldest === hash) break;
      this.#cache.delete(oldest);
      this.#cached -= data!.length;
    }
  }
}

/** The records may be coming back; what fails here, Temporal counts as an attempt at the call that it belongs to. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(pauseMs);
    }
  }
}

const plain = (data: Uint8Array): Payload => ({ metadata: { [METADATA_ENCODING_KEY]: encode('json/plain') }, data });

function encodingOf(payload: Payload): string {
  const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
  return encoding ? decode(encoding) : '';
}
