import { findSession, type Session } from '../db/session-store.ts';
import type { Tx } from '../db/connection.ts';

/** How long a session that was read serves further looks, in milliseconds. */
const freshMs = 5_000;
const most = 10_000;

/**
 * Sessions read a moment ago, so that pages that ask often ask the database once. Only looks are served by them, never an
 * act. All are forgotten with each act of this process, with each change of sessions, accounts or roles of which the
 * database tells, and while it cannot be heard.
 */
export class RecentSessions {
  readonly #known = new Map<string, { session: Session; until: number }>();
  #isHeard = false;
  #forgotten = 0;

  /** Whether changes are heard of from now on. */
  hear(isHeard: boolean): void {
    this.#isHeard = isHeard;
    this.forget();
  }

  forget(): void {
    this.#known.clear();
    this.#forgotten++;
  }

  async find(tx: Tx, token: string): Promise<Session | undefined> {
    const known = this.#known.get(token);
    if (known && known.until > Date.now()) return known.session;
    const before = this.#forgotten;
    const session = await findSession(tx, token);
    // what was read before a change must not outlive it
    if (session && this.#isHeard && before === this.#forgotten && this.#known.size < most)
      this.#known.set(token, { session, until: Date.now() + freshMs });
    return session;
  }
}
