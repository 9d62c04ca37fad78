import { Client } from 'pg';
import { RecentSessions } from './recent-sessions.ts';

/** Something has changed: in which run, at which task, and what kind of thing. Only ids: the reader asks for the rest. */
export interface Change {
  run?: string;
  task?: string;
  kind: string;
}

export interface NumberedChange {
  /** `<feed>-<n>`; the feed's part changes when the process or its connection does, so that a gap is noticed */
  id: string;
  change: Change;
}

type Listener = (change: NumberedChange) => void;

/** The kind that tells a reader that changes may have been missed: ask again for what is shown. */
const resync = 'resync';

const kept = 1000;

/** The channel on which the database tells of changed sessions, accounts and roles. */
const accessChannel = 'vouch_access';

/** What changes in the database, heard over one LISTEN connection per process that is opened again when it is lost. */
export class ChangeFeed {
  /** Sessions that this feed's connection keeps right. */
  readonly sessions = new RecentSessions();
  readonly #url: string;
  readonly #listeners = new Set<Listener>();
  readonly #recent: NumberedChange[] = [];
  #epoch = Date.now().toString(36);
  #n = 0;
  #client: Client | undefined;
  #stopped = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** Connects, and keeps trying; resolves after the first try. */
  async start(): Promise<void> {
    const client = new Client({ connectionString: this.#url, application_name: 'vouch-feed', keepAlive: true });
    let lost = false;
    const again = () => {
      if (lost || this.#stopped) return;
      lost = true;
      this.#client = undefined;
      this.sessions.hear(false);
      void client.end().catch(() => undefined);
      this.#retry = setTimeout(() => void this.start(), 500);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ channel, payload }) => {
      if (channel === accessChannel) this.sessions.forget();
      else this.#hear(payload ?? '');
    });
    try {
      await client.connect();
      await client.query('listen vouch_change');
      await client.query(`listen ${accessChannel}`);
      this.sessions.hear(true);
      this.#client = client;
      if (this.#n > 0) this.#restart();
    } catch {
      again();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  /**
   * Hears changes until the returned function is called.
   * @param after id of the last change heard before; what came since is told first, or a `resync` where that is not known
   */
  subscribe(listener: Listener, after?: string): () => void {
    if (after !== undefined) this.#since(after).forEach(listener);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #since(after: string): NumberedChange[] {
    const at = this.#recent.findIndex(({ id }) => id === after);
    return at >= 0 ? this.#recent.slice(at + 1) : [{ id: `${this.#epoch}-${this.#n}`, change: { kind: resync } }];
  }

  // what was notified while the connection was down is lost
  #restart(): void {
    this.#epoch = Date.now().toString(36);
    this.#recent.length = 0;
    this.#tell({ kind: resync });
  }

  #hear(payload: string): void {
    const change = parseChange(payload);
    if (change) this.#tell(change);
  }

  #tell(change: Change): void {
    const numbered = { id: `${this.#epoch}-${++this.#n}`, change };
    this.#recent.push(numbered);
    if (this.#recent.length > kept) this.#recent.shift();
    for (const listener of this.#listeners) listener(numbered);
  }
}

function parseChange(payload: string): Change | undefined {
  try {
    const { run, task, kind } = JSON.parse(payload) as Record<string, unknown>;
    if (typeof kind !== 'string') return undefined;
    return { kind, ...(typeof run === 'string' && { run }), ...(typeof task === 'string' && { task }) };
  } catch {
    return undefined;
  }
}
