import type { Database } from '../db/connection.ts';
import type { ChangeFeed } from './change-feed.ts';

/** What the API is composed of; made once per process by `server.ts`, or by a test. */
export interface Parts {
  database: Database;
  feed: ChangeFeed;
  settings: ApiSettings;
  /** Best effort, after the commit: runs that have something to read. The inbox rows are the truth. */
  onCommitted(runs: string[]): void;
}

export interface ApiSettings {
  /** Business time may be moved forward. */
  demo: boolean;
  /** Origins whose pages may act, beside the request's own host. */
  origins: string[];
  /** Addresses of proxies whose forwarding headers are believed. */
  trustedProxies: string[];
  /** Folder of the console's static build. */
  consoleFolder: string;
  /** Requests a minute from one address and account; sign-ins a minute from one address. */
  limits: { requests: number; signIns: number };
  /** Check answers against their schemas too: for tests. */
  checkAnswers: boolean;
}
