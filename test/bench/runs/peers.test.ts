import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { drivePeer, peersMissing } from '../../../bench/runs/peers.ts';

let folder: string;
const path = process.env['PATH'];

const program = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), 0o755);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peers-'));
});

afterEach(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

describe('peers', () => {
  it('are missing without their script', () => expect(peersMissing(folder)).toContain('run.sh'));

  it('are missing without java and mvn', () => {
    program('run.sh', '#!/bin/sh\n');
    process.env['PATH'] = folder;
    expect(peersMissing(folder)).toBe('java and mvn cannot be found on PATH');
    program('java', '#!/bin/sh\n');
    expect(peersMissing(folder)).toBe('mvn cannot be found on PATH');
    program('mvn', '#!/bin/sh\n');
    expect(peersMissing(folder)).toBeUndefined();
  });

  it('are driven by their own script, durable, all numbers of clients on one start', async () => {
    program(
      'run.sh',
      '#!/bin/sh\necho "$@" >&2\nfor n in 8 32; do echo "{\\"engine\\":\\"$1\\",\\"clients\\":$n,\\"runs_per_s\\":$n.5}"; done\n',
    );
    const said: string[] = [];
    const lines = await drivePeer(folder, 'camunda', 600, [8, 32], (line) => said.push(line));
    expect(said).toEqual(['[camunda] camunda durable 600 8,32']);
    expect(lines).toEqual([
      { engine: 'camunda', clients: 8, runs_per_s: 8.5 },
      { engine: 'camunda', clients: 32, runs_per_s: 32.5 },
    ]);
  });

  it('that fail are not taken for slow ones', async () => {
    program('run.sh', '#!/bin/sh\nexit 3\n');
    await expect(drivePeer(folder, 'flowable', 1, [8], () => undefined)).rejects.toThrow('flowable ended with 3');
  });
});
