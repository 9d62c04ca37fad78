import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { consoleUrl, readSettings, settingNames } from '../../domain/settings.ts';

describe('settings', () => {
  it('have defaults for everything that a first start needs', () => {
    expect(readSettings({})).toEqual({
      ok: true,
      settings: { VOUCH_DATA: '.vouch', VOUCH_HOST: '127.0.0.1', PORT: 8080, TEMPORAL_NAMESPACE: 'default', VOUCH_DEMO: '0' },
    });
  });

  it('take an empty value for an absent one, and cut blanks', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: ' 9000 ' })).toMatchObject({ ok: true, settings: { PORT: 9000 } });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['VOUCH_HOST', 'a b'],
    ['DATABASE_URL', 'mysql://vouch@localhost/vouch'],
    ['DATABASE_MAINTENANCE_URL', 'localhost'],
    ['TEMPORAL_ADDRESS', 'localhost'],
    ['TEMPORAL_ADDRESS', 'http://localhost:7233'],
    ['TEMPORAL_NAMESPACE', 'two words'],
    ['VOUCH_DEMO', 'yes'],
  ])('%s=%s is a fault that names the variable and an example, in one line per language', (variable, value) => {
    const read = readSettings({ DATABASE_URL: 'postgres://a@b/c', [variable]: value });
    if (read.ok) throw new Error('taken as valid');
    expect(read.faults.map((fault) => fault.variable)).toEqual([variable]);
    for (const text of [read.faults[0]?.en, read.faults[0]?.zh]) {
      expect(text).toContain(`${variable}=`);
      expect(text).not.toContain('\n');
    }
  });

  it('never repeat a password', () => {
    expect(JSON.stringify(readSettings({ DATABASE_URL: 'mysql://vouch:s3cret@localhost/vouch' }))).not.toContain('s3cret');
  });

  it('tell which required variables are missing', () => {
    const read = readSettings({}, ['DATABASE_URL', 'TEMPORAL_ADDRESS']);
    expect(read.ok ? [] : read.faults.map((fault) => fault.variable)).toEqual(['DATABASE_URL', 'TEMPORAL_ADDRESS']);
  });

  it('refuse a maintenance login without the application login', () => {
    const read = readSettings({ DATABASE_MAINTENANCE_URL: 'postgres://a@b/c' });
    expect(read.ok ? [] : read.faults.map((fault) => fault.variable)).toEqual(['DATABASE_URL']);
  });

  it('are listed in .env.example, all of them and nothing else, with values that are valid', () => {
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    const lines = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name ?? '', value ?? ''] as const);
    expect(lines.map(([name]) => name).toSorted()).toEqual([...settingNames].toSorted());
    expect(readSettings(Object.fromEntries(lines))).toEqual(readSettings({}));
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:8080/'],
    ['0.0.0.0', 'http://127.0.0.1:8080/'],
    ['::', 'http://[::1]:8080/'],
    ['vouch.example', 'http://vouch.example:8080/'],
  ])('listening on %s, the console is at %s', (VOUCH_HOST, url) => {
    expect(consoleUrl({ VOUCH_HOST, PORT: 8080 })).toBe(url);
  });
});
