import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding.js';
import { claimEncoding } from '../../domain/engine/claim.ts';

/** Finds what a history names by its hash, plans above all, in files instead of a database. */
export class FixtureClaims implements PayloadCodec {
  readonly #folder: string;

  /** @param folder holds `<sha256>.json.gz` */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Nothing that a replay makes is kept. */
  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads;
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => (isClaim(payload) ? this.#read(decode(payload.data!)) : payload));
  }

  #read(hash: string): Payload {
    const path = join(this.#folder, `${hash}.json.gz`);
    if (!existsSync(path)) throw new Error(`no fixture holds what ${hash} stands for`);
    return { metadata: { [METADATA_ENCODING_KEY]: encode('json/plain') }, data: gunzipSync(readFileSync(path)) };
  }
}

function isClaim({ metadata }: Payload): boolean {
  const encoding = metadata?.[METADATA_ENCODING_KEY];
  return encoding !== undefined && decode(encoding) === claimEncoding;
}
