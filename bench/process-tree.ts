import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc/<pid>/stat; Linux gives user space 100 on every platform. */
const ticks = 100;

/** The fields of /proc/<pid>/stat after the command's name (proc(5): field 3 is the first), or nothing when it is gone. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/**
 * CPU milliseconds that a process has taken: its own, those of its living descendants, and those of the children that
 * each of them has waited for. A Postgres backend that ended counts at its postmaster.
 */
export function cpuMs(pid: number): number {
  const children = childrenByParent();
  const sum = (of: number): number => {
    const own = statOf(of);
    if (!own) return 0;
    const [user, system, waitedUser, waitedSystem] = own.slice(11, 15).map(Number) as [number, number, number, number];
    return user + system + waitedUser + waitedSystem + (children.get(of) ?? []).reduce((total, child) => total + sum(child), 0);
  };
  return (sum(pid) * 1000) / ticks;
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(statOf(Number(name))?.[1]);
    if (Number.isNaN(parent)) continue;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

/** Bytes that a process holds now (`VmRSS`), or held at most (`VmHWM`). */
export function memoryBytes(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`process ${pid} has no ${which}`);
  return Number(kilobytes) * 1024;
}

/** CPU milliseconds of named processes with their descendants, and of this process alone; the difference of two samples counts. */
export type CpuSample<Part extends string> = Record<Part | 'client', number>;

export function sampleCpu<Part extends string>(pids: Record<Part, number>): CpuSample<Part> {
  const { user, system } = process.cpuUsage();
  const parts = Object.entries<number>(pids).map(([part, pid]) => [part, cpuMs(pid)]);
  return { ...Object.fromEntries(parts), client: (user + system) / 1000 } as CpuSample<Part>;
}

/** Milliseconds of CPU by part between two samples, each for one of `count` things. */
export function cpuEach<Part extends string>(before: CpuSample<Part>, after: CpuSample<Part>, count: number): CpuSample<Part> {
  const parts = Object.keys(before) as (Part | 'client')[];
  return Object.fromEntries(parts.map((part) => [part, (after[part] - before[part]) / count])) as CpuSample<Part>;
}
