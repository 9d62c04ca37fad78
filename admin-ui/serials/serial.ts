import type { Json } from '../../domain/json.ts';

export interface Hold {
  id: string;
  cause: string;
  reference: string | null;
  reason: string;
  placed_by: string;
  placed_at: string;
}

/** A device as lists show it. */
export interface SerialItem {
  id: string;
  serial: string;
  model: string;
  batch: string | null;
  order: string | null;
  status: string;
  status_at: string;
  expiry: string | null;
  place: string | null;
  place_at: string | null;
  holder: string | null;
  held: boolean;
}

/** A device as its page shows it. */
export interface Serial extends SerialItem {
  holds: Hold[];
}

/** One thing that happened to a device: an event, or an audit entry about one of its records. */
export interface Happening {
  at: string;
  kind: 'event' | 'record';
  what: string;
  by: string | null;
  run: string | null;
  detail: Json;
}

/** What a device consists of or is part of; `until` null is now. */
export interface TreeNode {
  uri: string;
  kind: 'device' | 'part' | 'lot' | 'package' | 'other';
  name: string;
  item: string | null;
  relation: 'consists' | 'contains';
  quantity: string | null;
  since: string;
  until: string | null;
  depth: number;
}

export interface SerialTree {
  down: TreeNode[];
  up: TreeNode[];
}
