/**
 * What the worker's process is told of its heaps, besides whatever Node is told anyway. Left to itself Node gives each of
 * its two threads a young generation of up to 96 MiB, which the many short-lived objects of workflow tasks fill: 200 MiB
 * more in memory, and no quicker.
 */
export const workerHeap = {
  NODE_OPTIONS: [process.env['NODE_OPTIONS'], '--max-semi-space-size=16'].filter(Boolean).join(' '),
};
