import { describe, expect, it } from '@jest/globals';
import { readSettings, type Settings } from '../../domain/settings.ts';
import { rememberDemo } from '../../launcher/remember-demo.ts';
import { temporaryFolder } from './temporary-folder.ts';

function settingsOf(env: Record<string, string> = {}): Settings {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.faults[0]?.en);
  return read.settings;
}

describe('a data folder', () => {
  it('that was a demonstration once is started as one again, also after a kill without --demo', () => {
    const folder = temporaryFolder();
    expect(rememberDemo(folder.path, settingsOf()).VOUCH_DEMO).toBe('0');
    expect(rememberDemo(folder.path, settingsOf({ VOUCH_DEMO: '1' })).VOUCH_DEMO).toBe('1');
    expect(rememberDemo(folder.path, settingsOf()).VOUCH_DEMO).toBe('1');
  });

  it('says nothing of a database that is elsewhere', () => {
    const folder = temporaryFolder();
    const elsewhere = { DATABASE_URL: 'postgres://vouch_app:x@127.0.0.1:5432/vouch' };
    rememberDemo(folder.path, settingsOf({ ...elsewhere, VOUCH_DEMO: '1' }));
    expect(rememberDemo(folder.path, settingsOf(elsewhere)).VOUCH_DEMO).toBe('0');
    expect(rememberDemo(folder.path, settingsOf()).VOUCH_DEMO).toBe('0');
  });
});
