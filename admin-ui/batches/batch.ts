import type { Json } from '../../domain/json.ts';

export interface Batch {
  id: string;
  batch: string;
  model: string;
  order: string;
  quantity: number;
  status: string;
  planned_start: string;
  planned_end: string;
  opened_by: string;
  opened_at: string;
  expiry: string | null;
}

/** What a releaser sees of a batch: two balances, and only what is open, missing or out of limits. */
export interface BatchReview {
  quantity: number;
  issued: number;
  passed: number;
  scrapped: number;
  sampled: number;
  open: number;
  labels: { issued: number; used: number; destroyed: number; sampled: number; open: number };
  labelsBalanced: boolean;
  openSerials?: { serial: string; status: string }[];
  missing: { serial: string | null; step: string }[];
  outOfLimits: { inspection: string; serial: string | null; characteristic: string; value: string }[];
  openNonconformances: { id: string; description: string }[];
  complete: boolean;
  [more: string]: Json | undefined | object;
}
