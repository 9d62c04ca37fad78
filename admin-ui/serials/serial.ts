import type { Json } from '../../domain/json.ts';

export interface Hold {
  id: string;
  reason: string;
  since?: string;
}

/** A device as its page shows it. */
export interface Serial {
  id: string;
  serial: string;
  model: string;
  batch: string | null;
  order: string | null;
  status: string;
  status_at?: string;
  expiry?: string | null;
  place?: string | null;
  holder?: string | null;
  holds?: Hold[];
}

/** One thing that happened to a device. */
export interface TimelineEntry {
  at: string;
  what: string;
  title?: { zh: string; en: string };
  user?: string | null;
  run?: string | null;
  detail?: Json;
}
