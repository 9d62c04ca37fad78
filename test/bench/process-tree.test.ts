import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cpuEach, cpuMs, memoryBytes, sampleCpu } from '../../bench/process-tree.ts';

// by its own clock of CPU, since other processes may take the machine meanwhile
const burn = 'while (process.cpuUsage().user < 150_000);';
const describeWithProc = existsSync('/proc/self/stat') ? describe : describe.skip;

describeWithProc('CPU of a process', () => {
  it('counts what its living descendants take', async () => {
    const before = cpuMs(process.pid);
    const child = spawn(process.execPath, ['-e', `${burn} console.log('burnt'); setInterval(() => {}, 1000);`]);
    try {
      await once(child.stdout, 'data');
      expect(cpuMs(process.pid) - before).toBeGreaterThanOrEqual(130);
      expect(cpuMs(child.pid!)).toBeGreaterThanOrEqual(130);
    } finally {
      child.kill();
    }
    await once(child, 'exit');
  });

  it('counts what a child took that has ended', async () => {
    const before = cpuMs(process.pid);
    await once(spawn(process.execPath, ['-e', burn]), 'exit');
    expect(cpuMs(process.pid) - before).toBeGreaterThanOrEqual(130);
  });

  it('of a process that is gone is nothing', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    expect(cpuMs(child.pid!)).toBe(0);
  });

  it('names the parts and this process', () => {
    expect(Object.keys(sampleCpu({ api: process.pid })).sort()).toEqual(['api', 'client']);
  });
});

describe('cpuEach', () => {
  it('divides what was taken between two samples', () => {
    expect(cpuEach({ api: 100, client: 10 }, { api: 300, client: 30 }, 10)).toEqual({ api: 20, client: 2 });
  });
});

describeWithProc('memory of a process', () => {
  it('at its peak is kept after it was given back', () => {
    const before = memoryBytes(process.pid, 'VmRSS');
    const block = Buffer.alloc(64 * 2 ** 20, 1);
    expect(memoryBytes(process.pid, 'VmRSS')).toBeGreaterThan(before + block.length / 2);
    expect(memoryBytes(process.pid, 'VmHWM')).toBeGreaterThan(before + block.length / 2);
  });

  it('of a process that is gone is an error', () => expect(() => memoryBytes(2 ** 22 + 1, 'VmRSS')).toThrow('ENOENT'));
});
