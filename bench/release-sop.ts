import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Database } from '../db/connection.ts';
import { releaseVersion, saveDraft } from '../db/sop-store.ts';
import { isRefused } from '../domain/record/refusal.ts';
import { isSopRefusal, readSop } from '../domain/sop/read-sop.ts';

const author = { user: 'bench-author', offset: '+00:00' };
const signer = { user: 'bench-releaser', printedName: 'Bench releaser', roles: ['compliance'] };

/**
 * Drafts and releases version 1 of an SOP with this diagram. It goes to the store as the API would hand it over, so that no
 * signature has to be asked for.
 */
export async function releaseSop(database: Database, sop: string, diagram: URL): Promise<void> {
  const xml = readFileSync(diagram, 'utf8');
  const files = { 'process.bpmn': xml };
  const read = await readSop(files, { id: sop });
  if (isSopRefusal(read)) throw new Error(read.message.en);
  const { plan, hash: planHash } = read;
  const bpmnSha256 = createHash('sha256').update(xml).digest('hex');
  const { version } = plan;
  await database.transaction(async (tx) => {
    const drafted = await saveDraft(tx, { plan, planHash, files, bpmnSha256, author });
    if (isRefused(drafted)) throw new Error(drafted.message.en);
    const actor = { user: signer.user, offset: author.offset };
    const released = await releaseVersion(tx, { sop, version, signer, actor, meaning: { zh: '测量用', en: 'For measuring' } });
    if (isRefused(released)) throw new Error(released.message.en);
  });
}
