import type { DutyRule, SignatureRule } from '../../domain/engine/command.ts';
import type { LoopPlace } from '../../domain/engine/loop-places.ts';
import type { FormSchema, Values } from '../../domain/form/index.ts';

/** What every answer says of a task. Instants are ISO 8601 in UTC. */
interface TaskFacts {
  id: string;
  run: string;
  element: string;
  sop: string;
  version: string;
  title_zh: string;
  title_en: string;
  assignee: string | null;
  candidates: string[];
  roles: string[];
  due: string | null;
  batch: string | null;
  order: string | null;
  serial: string | null;
  lot: string | null;
  status: 'open' | 'claimed' | 'completed' | 'withdrawn';
  claimed_by: string | null;
  completed_by: string | null;
  completed_at: string | null;
  created_at: string;
  /** Which instance of the loops around it the task is, the outermost first. */
  loops: LoopPlace[];
}

/** A task as lists show it. */
export interface TaskItem extends TaskFacts {
  sop_title_zh: string;
  sop_title_en: string;
}

export interface TaskComment {
  id: string;
  author: string;
  body: string;
  at: string;
}

export interface TaskSignature {
  user: string;
  name: string;
  meaning_zh: string;
  meaning_en: string;
  signed_at: string;
}

/** A task as its page shows it. */
export interface Task extends TaskFacts {
  form: FormSchema | null;
  /** Sent back with the values, so that those of an outdated form are refused. */
  formVersion: string;
  zone: string;
  data: Values;
  values: Values | null;
  duties: DutyRule[];
  signature: SignatureRule | null;
  signatures: TaskSignature[];
  comments: TaskComment[];
}
