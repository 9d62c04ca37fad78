/**
 * How the worker's process holds its memory. Node sizes heaps by the machine's, and lets the garbage of workflow tasks lie
 * in its two threads until they hold hundreds of megabytes each; Temporal's core does likewise in as many arenas as it has
 * threads. Kept short, the process holds a third less at the same CPU (docs/performance.md).
 */
export const workerHeap = {
  flags: ['--max-semi-space-size=8', '--initial-old-space-size=64'],
  env: { MALLOC_ARENA_MAX: '2' },
};
