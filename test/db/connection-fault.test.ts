import { describe, expect, it } from '@jest/globals';
import { connectionFault } from '../../db/connection-fault.ts';
import { migrate } from '../../db/migrate.ts';

const given = process.env['VOUCH_TEST_MAINTENANCE'] ?? '';

function altered(change: (url: URL) => void): string {
  const url = new URL(given);
  change(url);
  return url.href;
}

const lineFor = async (url: string) =>
  migrate(url).then(
    () => 'migrated',
    (error: unknown) => connectionFault(error, url),
  );

describe('a database that cannot be worked with', () => {
  it.each<[string, () => string, RegExp]>([
    ['does not answer', () => altered((url) => (url.port = '1')), /^No database answers at \S+:1 \(ECONNREFUSED\): .*没有应答/],
    ['has no such host', () => altered((url) => (url.hostname = 'nowhere.invalid')), /^No database answers at nowhere\.invalid/],
    ['refuses the password', () => altered((url) => (url.password = 'wrong')), /refuses the login vouch_maintenance: /],
    ['is not there', () => altered((url) => (url.pathname = '/gone')), /^There is no database "gone"/],
  ])('%s: one line says what to do, without the password', async (_, url, line) => {
    const said = await lineFor(url());
    expect(said).toMatch(line);
    expect(said).not.toContain('\n');
    expect(said).not.toContain(new URL(given).password);
  });

  it('is told from any other fault', () => {
    expect(connectionFault(new TypeError('x is not a function'), given)).toBeUndefined();
  });
});
