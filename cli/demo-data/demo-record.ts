import type { Json } from '../../domain/json.ts';
import type { nouns } from '../../domain/record/nouns.ts';

/** A record of master data that the demonstration needs. */
export interface DemoRecord {
  noun: keyof typeof nouns;
  values: Record<string, Json>;
}

/** From when demonstration records hold, and until when: far enough for business time to be moved forward for years. */
export const heldFrom = '2026-01-01';
export const heldUntil = '2039-12-31';
