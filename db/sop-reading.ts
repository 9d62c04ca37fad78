import type { Tx } from './connection.ts';
import type { ListSource } from './list-source.ts';

/** SOPs with their version in force, and the newest draft. */
export const sopSource: ListSource = {
  from: `sop t left join sop_version v on v.sop_id = t.id and v.status = 'released'
    left join lateral (select d.version, d.author from sop_version d where d.sop_id = t.id and d.status = 'draft' order by d.created_at desc limit 1) d on true`,
  columns: {
    id: { sql: 't.id', type: 'text' },
    title_zh: { sql: 't.title_zh', type: 'text' },
    title_en: { sql: 't.title_en', type: 'text' },
    version: { sql: 'v.version', type: 'text', nullable: true },
    released_by: { sql: 'v.released_by', type: 'text', nullable: true },
    released_at: { sql: 'v.released_at', type: 'timestamptz', nullable: true },
    draft: { sql: 'd.version', type: 'text', nullable: true },
    draft_author: { sql: 'd.author', type: 'text', nullable: true },
  },
  key: ['id'],
  search: ['id', 'title_zh', 'title_en'],
};

export interface VersionRow {
  version: string;
  status: string;
  author: string;
  created_at: string;
  released_by: string | null;
  released_at: string | null;
  plan: string;
  bpmn_sha256: string;
}

/** The versions of an SOP, newest first. */
export function readVersions(tx: Tx, sop: string): Promise<VersionRow[]> {
  return tx.query<VersionRow>(
    `select version, status, author, created_at, released_by, released_at, plan_hash as plan, bpmn_sha256
     from sop_version where sop_id = $1 order by created_at desc, version desc`,
    [sop],
  );
}

/** One version whole: its files as they were uploaded, its forms, and the signature of its release. */
export async function readVersion(tx: Tx, sop: string, version: string) {
  const [row] = await tx.query<
    VersionRow & { files: Record<string, string>; release_meaning: unknown; forms: unknown; starts: unknown; starters: string[] }
  >(
    `select v.version, v.status, v.author, v.created_at, v.released_by, v.released_at, v.plan_hash as plan, v.bpmn_sha256, v.files,
       v.release_meaning, p.body -> 'forms' as forms, p.body -> 'starts' as starts,
       array(select distinct r from jsonb_array_elements_text(p.body -> 'processes') as process(id),
         jsonb_array_elements_text(coalesce(p.body -> 'elements' -> process.id -> 'starters', '[]')) r order by r) as starters
     from sop_version v join plan p on p.hash = v.plan_hash where v.sop_id = $1 and v.version = $2`,
    [sop, version],
  );
  return row;
}
