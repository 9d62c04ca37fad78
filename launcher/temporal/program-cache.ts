import { homedir } from 'node:os';
import { join } from 'node:path';

/** The environment that decides where programs are looked for. */
export type SearchEnvironment = { PATH?: string; HOME?: string; XDG_CACHE_HOME?: string };

/** The folder of the user's cache that keeps programs. */
export function cachedPrograms(env: SearchEnvironment): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'vouch', 'bin');
}
