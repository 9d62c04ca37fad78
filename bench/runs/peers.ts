import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Progress } from '../report.ts';

/** One line of a peer's client: what it measured with so many clients at once. */
export interface PeerLine {
  engine: string;
  clients: number;
  runs_per_s: number;
  complete_to_next_p50_ms: number;
}

export const peers = ['camunda', 'flowable'] as const;

/** What keeps the peers from being driven here, or nothing. */
export function peersMissing(folder: string): string | undefined {
  if (!isProgram(join(folder, 'run.sh'))) return `${join(folder, 'run.sh')} is not there or cannot be run`;
  const absent = ['java', 'mvn'].filter((program) => !onPath(program));
  return absent.length > 0 ? `${absent.join(' and ')} cannot be found on PATH` : undefined;
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && isProgram(join(folder, program)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Drives one peer, durable, through its own script: one line of JSON for each number of clients. */
export async function drivePeer(
  folder: string,
  peer: string,
  runs: number,
  clients: number[],
  progress: Progress,
): Promise<PeerLine[]> {
  const child = spawn(join(folder, 'run.sh'), [peer, 'durable', String(runs), clients.join(',')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: PeerLine[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => progress(`[${peer}] ${line}`));
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line) as PeerLine));
  const status = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (status !== 0) throw new Error(`${peer} ended with ${String(status)}`);
  return lines;
}
