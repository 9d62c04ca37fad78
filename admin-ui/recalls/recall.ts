import type { Json } from '../../domain/json.ts';

export interface Recall {
  id: string;
  number: string;
  cause: Record<string, Json>;
  reason: string;
  status: string;
  class: string | null;
  hazard: string | null;
  depth: string | null;
  remedy: string | null;
  frozen_at: string | null;
  scope_hash: string | null;
  scope_devices: number | null;
  opened_by: string;
  opened_at: string;
  closed_at: string | null;
}

/** What the devices of a recall came to; explained are all but the unexplained. */
export interface RecallBalance {
  shipped: number;
  returned: number;
  corrected: number;
  destroyed: number;
  used: number;
  lost: number;
  forwarded: number;
  explained: number;
  unexplained: number;
  holders: HolderProgress[];
}

/** How far a recall is with one holder. */
export interface HolderProgress {
  organisation: string;
  forwarded_by: string | null;
  notices: number;
  last_notified_at: string | null;
  acknowledged_at: string | null;
  devices: number;
  unexplained: number;
  effective: boolean | null;
}

/** One device of a frozen scope: its state then and now, and what became of it. */
export interface ScopeDevice {
  id: string;
  serial: string;
  holder: string | null;
  status: string;
  now: string;
  outcome: string | null;
}
