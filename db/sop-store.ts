import type { Actor } from '../domain/engine/event.ts';
import type { Refused } from '../domain/record/refusal.ts';
import type { Plan } from '../domain/sop/plan.ts';
import { audit } from './audit-log.ts';
import { armStarts } from './start-arming.ts';
import { declareKeys } from './message-keys.ts';
import type { Tx } from './connection.ts';
import type { Signer } from './task-signatures.ts';

/** A version of an SOP as it comes in: its files as they are, and what they compile to. */
export interface NewVersion {
  plan: Plan;
  planHash: string;
  /** File name → text, byte for byte. */
  files: Record<string, string>;
  bpmnSha256: string;
  author: Actor;
}

/** Keeps a draft. A draft of the same version is replaced by its author's next one; a released version never is. */
export async function saveDraft(tx: Tx, draft: NewVersion): Promise<{ sop: string; version: string } | Refused> {
  const { plan, planHash } = draft;
  await tx.query('insert into plan (hash, body) values ($1, $2::jsonb) on conflict do nothing', [planHash, JSON.stringify(plan)]);
  await tx.query('insert into sop (id, title_zh, title_en) values ($1, $2, $3) on conflict do nothing', [
    plan.sop,
    plan.title.zh,
    plan.title.en,
  ]);
  const [row] = await tx.query(
    `insert into sop_version as v (sop_id, version, plan_hash, bpmn_sha256, files, status, author)
     values ($1, $2, $3, $4, $5::jsonb, 'draft', $6)
     on conflict (sop_id, version) do update set plan_hash = $3, bpmn_sha256 = $4, files = $5::jsonb, author = $6, created_at = now()
     where v.status = 'draft' returning v.version`,
    [plan.sop, plan.version, planHash, draft.bpmnSha256, JSON.stringify(draft.files), draft.author.user],
  );
  if (!row) return versionFixed(plan);
  await audit(tx, {
    actor: draft.author,
    action: 'sop-version.drafted',
    record: { type: 'sop-version', id: `${plan.sop}@${plan.version}` },
    changes: { plan: { new: planHash }, bpmn: { new: draft.bpmnSha256 } },
    sop: plan.sop,
    version: plan.version,
  });
  return { sop: plan.sop, version: plan.version };
}

export interface Release {
  sop: string;
  version: string;
  signer: Signer;
  actor: Actor;
  meaning: { zh: string; en: string };
}

/**
 * Releases a draft by a second person's signature; the version before is superseded, its runs go on as they began.
 * Refusals: `sop-version-unknown`, `sop-version-released`, `release-by-author`.
 */
export async function releaseVersion(tx: Tx, release: Release): Promise<{ sop: string; version: string } | Refused> {
  const [row] = await tx.query<{ status: string; author: string; plan_hash: string; body: Plan }>(
    `select v.status, v.author, v.plan_hash, p.body from sop_version v join plan p on p.hash = v.plan_hash
     where sop_id = $1 and version = $2 for update of v`,
    [release.sop, release.version],
  );
  const refused = releaseRefusal(row, release);
  if (refused) return refused;
  await tx.query(`update sop_version set status = 'superseded' where sop_id = $1 and status = 'released'`, [release.sop]);
  await tx.query(
    `update sop_version set status = 'released', released_by = $3, released_at = now(), release_meaning = $4::jsonb
     where sop_id = $1 and version = $2`,
    [release.sop, release.version, release.signer.user, JSON.stringify({ ...release.meaning, name: release.signer.printedName })],
  );
  await tx.query('update sop set title_zh = $2, title_en = $3 where id = $1', [
    release.sop,
    row!.body.title.zh,
    row!.body.title.en,
  ]);
  await armStarts(tx, release, row!.body);
  await declareKeys(tx, release.sop, row!.body);
  await audit(tx, {
    actor: release.actor,
    roles: release.signer.roles,
    action: 'sop-version.released',
    record: { type: 'sop-version', id: `${release.sop}@${release.version}` },
    changes: {
      status: { old: 'draft', new: 'released' },
      signature: { new: { name: release.signer.printedName, meaning: release.meaning, plan: row!.plan_hash } },
    },
    sop: release.sop,
    version: release.version,
  });
  return { sop: release.sop, version: release.version };
}

function releaseRefusal(row: { status: string; author: string } | undefined, release: Release): Refused | undefined {
  const name = `${release.sop} ${release.version}`;
  if (!row) {
    return {
      refused: 'sop-version-unknown',
      message: { zh: `没有 ${name}：请先上传草稿。`, en: `There is no ${name}: upload a draft first.` },
    };
  }
  if (row.status !== 'draft') {
    return {
      refused: 'sop-version-released',
      message: { zh: `${name} 已发布过：请上传新版本。`, en: `${name} was released already: upload a new version.` },
    };
  }
  if (row.author === release.signer.user) {
    return {
      refused: 'release-by-author',
      message: {
        zh: `${name} 由您编写：须由另一人签字发布。`,
        en: `You wrote ${name}: another person must sign its release.`,
      },
    };
  }
  return undefined;
}

function versionFixed(plan: Plan): Refused {
  return {
    refused: 'sop-version-released',
    message: {
      zh: `${plan.sop} 的版本 ${plan.version} 已发布，内容不可更改：请使用新版本号。`,
      en: `Version ${plan.version} of ${plan.sop} is released and cannot change: give the new content a new version.`,
    },
  };
}
