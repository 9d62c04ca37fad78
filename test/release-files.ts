import { createHash } from 'node:crypto';
import { releaseVersion, saveDraft } from '../db/sop-store.ts';
import { isRefused } from '../domain/record/refusal.ts';
import { isSopRefusal, readSop } from '../domain/sop/read-sop.ts';
import type { FreshDatabase } from './database.ts';

/** Drafts and releases an SOP as two people would, without the API. */
export async function releaseFiles(
  database: FreshDatabase,
  files: Record<string, string>,
): Promise<{ sop: string; version: string }> {
  const read = await readSop(files);
  if (isSopRefusal(read)) throw new Error(read.message.en);
  const bpmnSha256 = createHash('sha256')
    .update(files['process.bpmn'] ?? '')
    .digest('hex');
  return database.transaction(async (tx) => {
    const draft = await saveDraft(tx, {
      plan: read.plan,
      planHash: read.hash,
      files,
      bpmnSha256,
      author: { user: 'author', offset: '+08:00' },
    });
    if (isRefused(draft)) throw new Error(draft.message.en);
    const released = await releaseVersion(tx, {
      ...draft,
      signer: { user: 'approver', printedName: 'Approver', roles: ['compliance'] },
      actor: { user: 'approver', offset: '+08:00' },
      meaning: { zh: '批准', en: 'approval' },
    });
    if (isRefused(released)) throw new Error(released.message.en);
    return released;
  });
}
