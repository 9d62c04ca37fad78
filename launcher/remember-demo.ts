import { join } from 'node:path';
import type { Settings } from '../domain/settings.ts';
import { readMemo, writeMemo } from './memo-file.ts';

/**
 * The settings, with a data folder that was once started as a demonstration going on as one: its users and records are
 * made up, and its business time may have been moved. Nothing is remembered of a database that is not in the folder.
 */
export function rememberDemo(dataFolder: string, settings: Settings): Settings {
  if (settings.DATABASE_URL !== undefined) return settings;
  const memo = join(dataFolder, 'servers.json');
  if (settings.VOUCH_DEMO === '1') writeMemo(memo, { demonstration: '1' });
  return readMemo(memo)['demonstration'] === '1' ? { ...settings, VOUCH_DEMO: '1' } : settings;
}
