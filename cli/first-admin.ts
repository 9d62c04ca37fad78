import { inviteFirstAdministrator } from '../db/invitation-store.ts';
import { openDatabase } from '../db/connection.ts';
import { readSettings } from '../domain/settings.ts';

/**
 * `vouch first-admin`: prints, as its last line, the one-time link with which the first administrator is made; nothing
 * once there is one. Each call voids the link before.
 * @returns exit status
 */
export async function firstAdmin(io: { stdout(line: string): void; stderr(line: string): void }): Promise<number> {
  const read = readSettings(process.env, ['DATABASE_URL']);
  if (!read.ok) {
    for (const fault of read.faults) io.stderr(`${fault.zh} ${fault.en}`);
    return 2;
  }
  const { DATABASE_URL, VOUCH_HOST, PORT } = read.settings;
  const database = await openDatabase(DATABASE_URL, { max: 1 });
  try {
    const invitation = await database.transaction(inviteFirstAdministrator);
    if (!invitation) return 0;
    io.stdout('第一位管理员请打开此一次性链接（24 小时内有效）：');
    io.stdout('Open this one-time link to become the first administrator (good for 24 hours):');
    io.stdout(`http://${hostInUrl(VOUCH_HOST)}:${PORT}/#/welcome?token=${invitation.token}`);
    return 0;
  } finally {
    await database.close();
  }
}

/** Where to point a browser: an address that means "all of mine" is reached by the loopback's. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

if (import.meta.main)
  process.exitCode = await firstAdmin({ stdout: (line) => console.log(line), stderr: (line) => console.error(line) });
