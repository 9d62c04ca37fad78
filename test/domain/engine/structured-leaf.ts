import { comp, compensate, expr, mi, non, on, starting, throwing, tie, timer, undo } from './diagram-parts.ts';
import type { Drawn } from './structured-diagram.ts';

type Leaf = (id: string, taken: number, runs: (id: string, times: number) => void) => Drawn;

const single = (id: string, nodes: string, flows: string[] = []): Drawn => ({ nodes, flows, first: id, last: id });

const withinSub = (id: string, inside: string, flows: string[]) =>
  single(id, `<subProcess id="${id}">${inside}</subProcess>`, flows);

/** Blocks without others inside. `runs` is told how often each element of the block must be entered in one pass. */
export const leaves = {
  task: (id, _taken, runs) => {
    runs(id, 1);
    return single(id, `<task id="${id}"/>`);
  },
  user: (id, _taken, runs) => {
    runs(id, 1);
    return single(id, `<userTask id="${id}"/>`);
  },
  /** Boundary events of every kind, none of which happens. */
  timed: (id, _taken, runs) => {
    runs(id, 1);
    const idle = `${on(id, `${id}t`, timer('P9D'), non)}${on(id, `${id}s`, '<signalEventDefinition signalRef="never"/>')}`;
    return single(id, `<userTask id="${id}"/>${idle}`);
  },
  quantity: (id, taken, runs) => {
    const [giver, taker] = [`${id}_1`, `${id}_2`];
    runs(giver, 1);
    runs(taker, 1);
    const nodes = `<task id="${giver}" completionQuantity="${taken}"/><task id="${taker}" startQuantity="${taken}"/>`;
    return { nodes, flows: [`${giver} > ${taker}`], first: giver, last: taker };
  },
  /** A sub-process that throws a signal at itself: a catch beside the throw, and an event sub-process. */
  signal: (id, _taken, runs) => {
    for (const one of [id, `${id}_c`, `${id}_t`]) runs(one, 1);
    const event = `<signalEventDefinition signalRef="sig_${id}"/>`;
    const catching = `<intermediateCatchEvent id="${id}_c">${event}</intermediateCatchEvent>`;
    return withinSub(id, `<parallelGateway id="${id}g"/>${catching}${throwing(`${id}_t`, event)}`, [
      `${id}g > ${id}_c`,
      `${id}g > ${id}_t`,
    ]);
  },
  /** A task that is done several times and compensated as often, by an activity and by an event sub-process. */
  compensated: (id, taken, runs) => {
    runs(id, 1);
    for (const one of [`${id}_a`, `${id}_u`]) runs(one, taken);
    for (const one of [`${id}_p`, `${id}_h`, `${id}_t`]) runs(one, 1);
    const task = `<task id="${id}_a">${mi(expr('loopCardinality', String(taken)), `isSequential="${taken % 2 === 0}"`)}</task>`;
    const handler = `${comp(`${id}_a`, `${id}c`)}${undo(`${id}_u`)}${tie(`${id}c`, `${id}_u`)}`;
    const event = `<subProcess id="${id}x" triggeredByEvent="true">${starting(`${id}xs`, compensate())}<task id="${id}_h"/></subProcess>`;
    const done = `<subProcess id="${id}_p"><task id="${id}w"/>${event}</subProcess>`;
    return withinSub(id, `${task}${handler}${done}${throwing(`${id}_t`, compensate())}`, [
      `${id}_a > ${id}_p > ${id}_t`,
      `${id}xs > ${id}_h`,
    ]);
  },
} satisfies Record<string, Leaf>;
