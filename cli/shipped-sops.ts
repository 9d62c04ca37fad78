import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Database, openDatabase, transactionUnless } from '../db/connection.ts';
import { releaseVersion, saveDraft } from '../db/sop-store.ts';
import type { Signer } from '../db/task-signatures.ts';
import { isRefused } from '../domain/record/refusal.ts';
import { readSettings } from '../domain/settings.ts';
import { isSopRefusal, readSop } from '../domain/sop/read-sop.ts';

/** Who the drafts are by; with `releaser`, who signs their release. */
export interface Signatories {
  author: string;
  releaser?: Signer;
}

const shippedFolder = join(import.meta.dirname, '../sops');
const offset = '+08:00';
/** The author of drafts that nobody of the organisation has written. */
const product = 'vouch';

/**
 * Offers the SOPs that come with the product: each version once as a draft to adopt; where there is a releaser, also
 * released, unless a version of that SOP is in force. May be called at every start; nothing released is ever touched.
 * @returns the ids of the SOPs that were saved or released now
 * @throws Error for an SOP that does not compile
 */
export async function offerShippedSops(database: Database, signatories: Signatories): Promise<string[]> {
  const done: string[] = [];
  const entries = await readdir(shippedFolder, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory()).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (await offerSop(database, await filesOf(join(shippedFolder, name)), signatories)) done.push(name);
  }
  return done;
}

async function offerSop(database: Database, files: Record<string, string>, { author, releaser }: Signatories): Promise<boolean> {
  const { id, version } = parse(files['sop.yaml'] ?? '') as { id: string; version: string };
  const known = await database.query<{ version: string; status: string; author: string }>(
    'select version, status, author from sop_version where sop_id = $1',
    [id],
  );
  const mine = known.find((one) => one.version === version);
  if (!mine) await save(database, files, author);
  const inForce = known.some(({ status }) => status === 'released');
  const ours = mine === undefined || (mine.status === 'draft' && [author, product].includes(mine.author));
  if (!releaser || inForce || !ours) return mine === undefined;
  await release(database, { sop: id, version }, releaser);
  return true;
}

async function save(database: Database, files: Record<string, string>, author: string): Promise<void> {
  const read = await readSop(files);
  if (isSopRefusal(read)) throw new Error(`${read.file}: ${read.message.zh} / ${read.message.en}`);
  const bpmnSha256 = createHash('sha256').update(files['process.bpmn']!).digest('hex');
  const version = { plan: read.plan, planHash: read.hash, files, bpmnSha256, author: { user: author, offset } };
  const saved = await transactionUnless(database, isRefused, (tx) => saveDraft(tx, version));
  if (isRefused(saved)) throw new Error(`${read.plan.sop}: ${saved.message.zh} / ${saved.message.en}`);
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

/** Drafts to adopt, for a product that is no demonstration: their author is no account, so anyone who may can release them. */
async function main(): Promise<number> {
  const read = readSettings(process.env, ['DATABASE_URL']);
  if (!read.ok) {
    for (const fault of read.faults) console.error(`${fault.zh} ${fault.en}`);
    return 2;
  }
  const database = await openDatabase(read.settings.DATABASE_URL, { max: 1, application: 'vouch-shipped-sops' });
  try {
    const saved = await offerShippedSops(database, { author: product });
    if (saved.length > 0)
      console.log(`${saved.length} 份随附 SOP 已存为草稿，待采用 / ${saved.length} shipped SOPs are drafts to adopt`);
  } finally {
    await database.close();
  }
  return 0;
}

if (import.meta.main) process.exitCode = await main();
