import type { Bilingual } from '../../domain/engine/command.ts';
import type { Json } from '../../domain/json.ts';

/** An SOP as lists show it: its version in force and its newest draft. */
export interface SopItem {
  id: string;
  title_zh: string;
  title_en: string;
  version: string | null;
  released_by: string | null;
  released_at: string | null;
  draft: string | null;
  draft_author: string | null;
}

export interface SopVersionItem {
  version: string;
  status: 'draft' | 'released' | 'superseded' | 'withdrawn';
  author: string;
  created_at: string;
  released_by: string | null;
  released_at: string | null;
  plan: string;
}

/** An SOP as its page shows it. */
export interface Sop extends SopItem {
  versions: SopVersionItem[];
}

/** One version whole. */
export interface SopVersion extends SopVersionItem {
  bpmn: string;
  files: Record<string, string>;
  forms: Record<string, Json>;
  starts: { element: string; process: string; kind: string; name?: string }[];
  /** Roles that may start a run; empty: everybody of the maker. */
  starters: string[];
  release_meaning: Bilingual | null;
}
