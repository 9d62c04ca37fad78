import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findTemporal } from '../../launcher/temporal/find-temporal.ts';
import { temporaryFolder } from './temporary-folder.ts';

const { signal } = new AbortController();

function program(path: string, mode = 0o755): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, mode);
  return path;
}

function find(env: Record<string, string>): Promise<string> {
  return findTemporal(env, () => undefined, signal);
}

describe('looking for the temporal program', () => {
  it('takes the first on PATH, before the one in the cache', async () => {
    const folder = temporaryFolder();
    const [first, second] = ['one', 'two'].map((name) => join(folder.path, name));
    const found = program(join(second ?? '', 'temporal'));
    program(join(folder.path, 'cache', 'vouch', 'bin', 'temporal'));
    const PATH = [first, second].join(delimiter);
    expect(await find({ PATH, XDG_CACHE_HOME: join(folder.path, 'cache') })).toBe(found);
  });

  it('passes over a file that is no program', async () => {
    const folder = temporaryFolder();
    program(join(folder.path, 'bin', 'temporal'), 0o644);
    const cached = program(join(folder.path, 'cache', 'vouch', 'bin', 'temporal'));
    expect(await find({ PATH: join(folder.path, 'bin'), XDG_CACHE_HOME: join(folder.path, 'cache') })).toBe(cached);
  });

  it('takes the one in ~/.cache where XDG_CACHE_HOME is not set', async () => {
    const folder = temporaryFolder();
    const cached = program(join(folder.path, '.cache', 'vouch', 'bin', 'temporal'));
    expect(await find({ PATH: '', HOME: folder.path })).toBe(cached);
  });

  it('does not take a build or a download that was cut off', async () => {
    const folder = temporaryFolder();
    const bin = join(folder.path, 'cache', 'vouch', 'bin');
    program(join(bin, '.building-1', 'temporal'));
    program(join(bin, '.downloading-1', 'temporal'));
    const cached = program(join(bin, 'temporal'));
    expect(await find({ PATH: '', XDG_CACHE_HOME: join(folder.path, 'cache') })).toBe(cached);
  });
});
