import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The command lines of the processes that this user can see, by their pids. */
export function commandLines(): Map<number, string> {
  return fromProc() ?? fromPs();
}

function fromProc(): Map<number, string> | undefined {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.length > 0 ? new Map(pids.map((pid) => [Number(pid), commandOf(pid)])) : undefined;
  } catch {
    return undefined;
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function fromPs(): Map<number, string> {
  try {
    const listed = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' });
    return new Map([...listed.matchAll(/^\s*(\d+)\s(.*)$/gm)].map(([, pid, command]) => [Number(pid), command ?? '']));
  } catch {
    return new Map();
  }
}
