import type { Tx } from './connection.ts';

/** Keeps bytes under their SHA-256; the same bytes are kept once. */
export async function putBlob(tx: Tx, hash: string, body: Uint8Array): Promise<void> {
  await tx.query('insert into blob (hash, body) values ($1, $2) on conflict (hash) do nothing', [hash, body]);
}

export async function getBlob(tx: Tx, hash: string): Promise<Uint8Array | undefined> {
  const [row] = await tx.query<{ body: Uint8Array }>('select body from blob where hash = $1', [hash]);
  return row?.body;
}
