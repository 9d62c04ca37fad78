import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isPartner } from '../../domain/access/roles.ts';
import { diagramFile } from '../../domain/sop/diagram-file.ts';
import { isSopRefusal, readSop, type ReadSop } from '../../domain/sop/read-sop.ts';
import type { Tx } from '../../db/connection.ts';
import { readVersion, readVersions, sopSource } from '../../db/sop-reading.ts';
import { releaseVersion, saveDraft } from '../../db/sop-store.ts';
import { endpoint } from '../endpoint.ts';
import { finiteAnswer } from '../list-answer.ts';
import { finiteQuery } from '../list-query.ts';
import { planFaults, planWarnings } from '../plan-faults.ts';
import { type FieldFault, Problem } from '../problem.ts';
import { notFound } from '../problems.ts';
import { bilingual, instant, itemId, password } from '../schemas.ts';
import { settled } from '../settled.ts';
import { verifySigners } from '../verify-signers.ts';
import { stored } from '../stored.ts';

const uploadLimit = 25 * 1_048_576;

const text = z.string().nullable();
const sop = z
  .object({
    id: z.string(),
    title_zh: z.string(),
    title_en: z.string(),
    version: text.meta({ description: 'the version in force' }),
    released_by: text,
    released_at: instant.nullable(),
    draft: text,
    draft_author: text,
  })
  .meta({ id: 'Sop' });

const version = z
  .object({
    version: z.string(),
    status: z.enum(['draft', 'released', 'superseded', 'withdrawn']),
    author: z.string(),
    created_at: instant,
    released_by: text,
    released_at: instant.nullable(),
    plan: z.string().meta({ description: 'SHA-256 of the compiled plan' }),
    bpmn_sha256: z.string(),
  })
  .meta({ id: 'SopVersion' });

const whole = version
  .extend({
    sop: z.string(),
    bpmn: z.string(),
    files: z.record(z.string(), z.string()),
    forms: z.record(z.string(), z.json()),
    starts: z.array(z.json()),
    starters: z.array(z.string()),
    release_meaning: z.unknown().meta({ description: 'meaning and printed name of the release’s signature, or null' }),
  })
  .meta({ id: 'SopVersionDetail' });

const list = endpoint({
  method: 'get',
  path: '/sops',
  title: { zh: 'SOP 列表', en: 'SOPs' },
  input: { query: finiteQuery(sopSource) },
  output: z.array(sop),
  ability: ['read', 'Sop'],
  statuses: [200],
  handler: (call) => finiteAnswer('sops', 'Sop', sopSource, call),
});

const read = endpoint({
  method: 'get',
  path: '/sops/:id',
  title: { zh: 'SOP 及其版本', en: 'An SOP with its versions' },
  input: { params: itemId },
  output: sop.extend({ versions: z.array(version) }).meta({ id: 'SopDetail' }),
  ability: ['read', 'Sop'],
  statuses: [200, 404],
  handler: async (call) => {
    const { body } = await finiteAnswer('sops', 'Sop', sopSource, { ...call, query: { filter: { id: call.params.id } } });
    if (!body[0]) throw notFound(call.params.id);
    const versions = isPartner(call.person.roles) ? [] : await readVersions(call.tx, call.params.id);
    return stored({ ...(body[0] as object), versions });
  },
});

const versionParams = z.strictObject({ id: z.string().min(1).max(200), version: z.string().min(1).max(100) });

const readOne = endpoint({
  method: 'get',
  path: '/sops/:id/versions/:version',
  title: { zh: 'SOP 版本：流程图与表单', en: 'A version of an SOP: diagram, forms, files' },
  input: { params: versionParams },
  output: whole,
  ability: ['read', 'SopVersion'],
  statuses: [200, 404],
  handler: async ({ tx, params }) => {
    const row = await readVersion(tx, params.id, params.version);
    if (!row) throw notFound(`${params.id} ${params.version}`);
    return stored({ ...row, sop: params.id, bpmn: bpmnOf(row.files) ?? '' });
  },
});

const bpmnOf = (files: Record<string, string>) => files[diagramFile(files) ?? ''];

const draft = endpoint({
  method: 'post',
  path: '/sops/:id/versions',
  title: { zh: '上传 SOP 草稿', en: 'Upload a draft' },
  input: {
    params: itemId,
    body: z.strictObject({
      files: z.record(z.string().regex(/^[\p{L}\p{N}_][\p{L}\p{N} ._-]{0,120}$/u), z.string()).meta({
        description: 'file name → text, kept byte for byte: process.bpmn, what it imports (*.bpmn), *.form.json, *.dmn, sop.yaml',
      }),
    }),
  },
  output: z.object({
    sop: z.string(),
    version: z.string(),
    plan: z.string(),
    warnings: z.array(z.string()),
    findings: z.array(z.object({ path: z.string(), message: bilingual })).meta({ description: 'what `vouch check` warns of' }),
  }),
  ability: ['draft', 'SopVersion'],
  statuses: [201, 409, 422],
  bodyLimit: uploadLimit,
  files: 'body.files',
  prepare: ({ body, params }) => compiled(body.files, params.id),
  handler: async ({ tx, body, acting }, read) => {
    const { plan, hash, warnings } = read;
    await refuseFaulty(tx, read);
    const bpmnSha256 = createHash('sha256')
      .update(bpmnOf(body.files) ?? '')
      .digest('hex');
    const saved = settled(await saveDraft(tx, { plan, planHash: hash, files: body.files, bpmnSha256, author: acting.actor }));
    return { ...saved, plan: hash, warnings, findings: planWarnings(read, await releasedSops(tx)) };
  },
});

/** @throws Problem 422 naming file and line of what cannot be read */
async function compiled(files: Record<string, string>, id: string): Promise<ReadSop> {
  const read = await readSop(files);
  if (isSopRefusal(read))
    throw sopInvalid([{ path: `body.files.${read.file}${read.line ? `:${read.line}` : ''}`, message: read.message }]);
  if (read.plan.sop !== id)
    throw sopInvalid([
      {
        path: 'body.files.sop.yaml',
        message: { zh: `文件中的编号是 ${read.plan.sop}，不是 ${id}。`, en: `The files say ${read.plan.sop}, not ${id}.` },
      },
    ]);
  return read;
}

/** @throws Problem 422 naming each fault for which the SOP cannot be run */
async function refuseFaulty(tx: Tx, read: ReadSop): Promise<void> {
  const known = await tx.query<{ id: string }>('select id from role');
  const faults = planFaults(read, new Set(known.map(({ id }) => id)));
  if (faults.length > 0) throw sopInvalid(faults);
}

async function releasedSops(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ sop_id: string }>(`select sop_id from sop_version where status = 'released'`);
  return new Set(rows.map(({ sop_id: id }) => id));
}

/** A draft may have been uploaded before a rule was known, or before a role was removed: it is held against today's. */
async function refuseFaultyDraft(tx: Tx, sop: string, version: string): Promise<void> {
  const row = await readVersion(tx, sop, version);
  if (row) await refuseFaulty(tx, await compiled(row.files, sop));
}

const sopInvalid = (faults: FieldFault[]) =>
  new Problem(
    422,
    'sop-invalid',
    {
      zh: `SOP 有 ${faults.length} 处错误：请更正后重新上传。`,
      en: `The SOP has ${faults.length} fault(s): correct them and upload it again.`,
    },
    { faults },
  );

const releaseMeaning = { zh: '批准发布', en: 'Approval and release' };

const release = endpoint({
  method: 'post',
  path: '/sops/:id/versions/:version/release',
  title: { zh: '第二人签字发布', en: 'Release a version by a second person’s signature' },
  input: {
    params: versionParams,
    body: z.strictObject({
      signature: z.strictObject({
        password,
        meaning: z.union([bilingual, z.string().trim().min(1).max(300)]).default(releaseMeaning),
      }),
    }),
  },
  output: z.object({ sop: z.string(), version: z.string() }),
  ability: ['release', 'SopVersion'],
  statuses: [200, 403, 404, 409, 422, 423],
  prepare: (call) => verifySigners([{ password: call.body.signature.password }], call, call.parts),
  handler: async ({ tx, params, body, acting }, [signer]) => {
    const { meaning } = body.signature;
    const words = typeof meaning === 'string' ? { zh: meaning, en: meaning } : meaning;
    const released = settled(
      await releaseVersion(tx, { sop: params.id, version: params.version, signer: signer!, actor: acting.actor, meaning: words }),
    );
    await refuseFaultyDraft(tx, params.id, params.version);
    return released;
  },
});

export const sopRoutes = [list, read, readOne, draft, release];
