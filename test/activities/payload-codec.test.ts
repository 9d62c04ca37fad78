import { describe, expect, it } from '@jest/globals';
import { METADATA_ENCODING_KEY } from '@temporalio/common';
import { encode } from '@temporalio/common/lib/encoding.js';
import { ClaimCodec } from '../../activities/payload-codec.ts';
import type { Database } from '../../db/connection.ts';

/** Records that are away when first asked, and keep one blob at most. */
function awayAtFirst(): Database {
  let kept: unknown;
  let asked = 0;
  return {
    async query(text: string, values: unknown[] = []) {
      if (++asked % 2 === 1) throw new Error('the database system is starting up');
      if (/^\s*insert/.test(text)) kept = values[1];
      return kept === undefined ? [] : [{ body: kept }];
    },
  } as unknown as Database;
}

describe('a large payload', () => {
  it('is kept and fetched though the records were away for a moment', async () => {
    const records = awayAtFirst();
    const data = encode(JSON.stringify('x'.repeat(200_000)));
    const payload = { metadata: { [METADATA_ENCODING_KEY]: encode('json/plain') }, data };
    const claims = await new ClaimCodec(records).encode([payload]);
    expect(claims[0]!.data).toHaveLength(64);
    expect(await new ClaimCodec(records).decode(claims)).toEqual([payload]);
  });
});
