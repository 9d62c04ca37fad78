import type { Json } from '../../domain/json.ts';

/** One entry of the audit trail; `changes` holds what was and what is, field by field. */
export interface AuditEntry {
  id: string;
  at: string;
  business_at: string | null;
  actor: string;
  actor_offset: string;
  roles: string[];
  action: string;
  record_type: string;
  record_id: string;
  record_version: number;
  changes: Record<string, { old?: Json; new?: Json }>;
  reason: string | null;
  sop: string | null;
  version: string | null;
  run: string | null;
  element: string | null;
  station: string | null;
  address: string | null;
  program: string | null;
}
