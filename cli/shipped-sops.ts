import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, transactionUnless } from '../db/connection.ts';
import { releaseVersion, saveDraft } from '../db/sop-store.ts';
import type { Signer } from '../db/task-signatures.ts';
import { isRefused } from '../domain/record/refusal.ts';
import { isSopRefusal, readSop } from '../domain/sop/read-sop.ts';

/** Who the drafts are by; with `releaser`, who signs their release. */
export interface Signatories {
  author: string;
  releaser?: Signer;
}

const shippedFolder = join(import.meta.dirname, '../sops');
const offset = '+08:00';

/**
 * Offers the SOPs that come with the product: drafts to adopt, or, with a releaser, drafts that a second person releases.
 * May be called at every start: an SOP of which any version is on record stays as it is, save for a draft that its
 * releaser has not signed yet.
 * @returns the ids of the SOPs that were saved or released now
 * @throws Error for an SOP that does not compile
 */
export async function offerShippedSops(database: Database, signatories: Signatories): Promise<string[]> {
  const done: string[] = [];
  const entries = await readdir(shippedFolder, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory()).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (await offerSop(database, name, signatories)) done.push(name);
  }
  return done;
}

async function offerSop(database: Database, id: string, { author, releaser }: Signatories): Promise<boolean> {
  const [known] = await database.query<{ version: string; status: string }>(
    `select version, status from sop_version where sop_id = $1 order by (status = 'draft'), created_at limit 1`,
    [id],
  );
  if (known && (known.status !== 'draft' || !releaser)) return false;
  const draft = known ? { sop: id, version: known.version } : await save(database, id, author);
  if (releaser) await release(database, draft, releaser);
  return true;
}

async function save(database: Database, id: string, author: string): Promise<{ sop: string; version: string }> {
  const files = await filesOf(join(shippedFolder, id));
  const read = await readSop(files);
  if (isSopRefusal(read)) throw new Error(`sops/${id}/${read.file}: ${read.message.zh} / ${read.message.en}`);
  const bpmnSha256 = createHash('sha256').update(files['process.bpmn']!).digest('hex');
  const version = { plan: read.plan, planHash: read.hash, files, bpmnSha256, author: { user: author, offset } };
  const saved = await transactionUnless(database, isRefused, (tx) => saveDraft(tx, version));
  if (isRefused(saved)) throw new Error(`sops/${id}: ${saved.message.zh} / ${saved.message.en}`);
  return saved;
}

async function release(database: Database, draft: { sop: string; version: string }, signer: Signer): Promise<void> {
  const meaning = { zh: '批准发布', en: 'Approved for use' };
  const signed = { ...draft, signer, actor: { user: signer.user, offset }, meaning };
  const released = await transactionUnless(database, isRefused, (tx) => releaseVersion(tx, signed));
  if (isRefused(released)) throw new Error(`${draft.sop}: ${released.message.zh} / ${released.message.en}`);
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.(bpmn|dmn|yaml|form\.json)$/.test(name)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
