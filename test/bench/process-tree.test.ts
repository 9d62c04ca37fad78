import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cpuEach, cpuMs, memoryBytes, sampleCpu } from '../../bench/process-tree.ts';

const burn = 'const end = Date.now() + 300; while (Date.now() < end);';
const describeWithProc = existsSync('/proc/self/stat') ? describe : describe.skip;

describeWithProc('CPU of a process', () => {
  it('counts what its living descendants take', async () => {
    const before = cpuMs(process.pid);
    const child = spawn(process.execPath, ['-e', `${burn} console.log('burnt'); setInterval(() => {}, 1000);`]);
    await once(child.stdout, 'data');
    expect(cpuMs(process.pid) - before).toBeGreaterThanOrEqual(200);
    expect(cpuMs(child.pid!)).toBeGreaterThanOrEqual(200);
    child.kill();
    await once(child, 'exit');
  });

  it('counts what a child took that has ended', async () => {
    const before = cpuMs(process.pid);
    await once(spawn(process.execPath, ['-e', burn]), 'exit');
    expect(cpuMs(process.pid) - before).toBeGreaterThanOrEqual(200);
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
  it('is never above its peak', () => {
    expect(memoryBytes(process.pid, 'VmRSS')).toBeGreaterThan(10 * 2 ** 20);
    expect(memoryBytes(process.pid, 'VmHWM')).toBeGreaterThanOrEqual(memoryBytes(process.pid, 'VmRSS'));
  });
});
