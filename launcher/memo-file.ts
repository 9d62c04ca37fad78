import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Small facts kept in one JSON file of the data folder. The file is replaced as a whole, so that a kill leaves
 * either the old facts or the new ones; its mode is 0600, since passwords are among them.
 */
export function readMemo(file: string): Record<string, string> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content !== 'object' || content === null) return {};
    return Object.fromEntries(
      Object.entries(content).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Adds facts to the file, and returns all that it holds now. */
export function writeMemo(file: string, facts: Record<string, string>): Record<string, string> {
  const all = { ...readMemo(file), ...facts };
  writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return all;
}
