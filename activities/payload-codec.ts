import { createHash } from 'node:crypto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding.js';
import { getBlob, putBlob } from '../db/blob-store.ts';
import type { Database } from '../db/connection.ts';
import { claimEncoding } from '../domain/engine/claim.ts';

/** Payloads larger than this, in bytes, are kept by their hash; Temporal's histories carry the hash. */
const largest = 128 * 1024;
const cacheBytes = 64 * 1024 * 1024;

/**
 * Puts large payloads, and every Plan, into our own database under their SHA-256, so that a history holds 64 characters
 * instead of them.
 */
export class ClaimCodec implements PayloadCodec {
  readonly #database: Database;
  readonly #cache = new Map<string, Uint8Array>();
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
    await putBlob(this.#database, hash, data);
    this.#keep(hash, data);
    return { metadata: { [METADATA_ENCODING_KEY]: encode(claimEncoding) }, data: encode(hash) };
  }

  async #decode(payload: Payload): Promise<Payload> {
    if (encodingOf(payload) !== claimEncoding) return payload;
    const hash = decode(payload.data!);
    const data = this.#cache.get(hash) ?? (await this.#fetch(hash));
    return { metadata: { [METADATA_ENCODING_KEY]: encode('json/plain') }, data };
  }

  async #fetch(hash: string): Promise<Uint8Array> {
    const data = (await getBlob(this.#database, hash)) ?? (await this.#plan(hash));
    if (!data) throw new Error(`nothing is kept under ${hash}`);
    this.#keep(hash, data);
    return data;
  }

  async #plan(hash: string): Promise<Uint8Array | undefined> {
    const [row] = await this.#database.query<{ body: string }>('select body::text as body from plan where hash = $1', [hash]);
    return row && encode(row.body);
  }

  #keep(hash: string, data: Uint8Array): void {
    this.#cache.set(hash, data);
    this.#cached += data.length;
    for (const [oldest, bytes] of this.#cache) {
      if (this.#cached <= cacheBytes || oldest === hash) break;
      this.#cache.delete(oldest);
      this.#cached -= bytes.length;
    }
  }
}

function encodingOf(payload: Payload): string {
  const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
  return encoding ? decode(encoding) : '';
}
