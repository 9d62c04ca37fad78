import type { Command } from '../../domain/engine/command.ts';
import type { CompiledPlan } from '../../domain/engine/compiled-plan.ts';
import { diagram, flow, inARow } from './diagram.ts';
import { compiledFile, LiveRun } from './live-run.ts';

/** One size of what may grow; each turn completes one person's task and offers the next. */
export interface Size {
  size: number;
  /** Does so many turns. @returns milliseconds of the turns themselves */
  turns(count: number): number;
}

/** What may grow without a turn becoming dearer, at its sizes. */
export interface Growth {
  what: string;
  sizes: Size[];
}

export const growths: (() => Promise<Growth>)[] = [
  async () => ({ what: 'elements in the plan', sizes: await all([10, 100, 1000, 10_000], chain) }),
  async () => ({ what: 'instances open beside', sizes: await all([1, 100, 10_000], crowd) }),
  async () => ({ what: 'scopes around', sizes: await all([1, 10, 100], nest) }),
];

async function all(sizes: number[], make: (size: number) => Promise<Size>): Promise<Size[]> {
  const made: Size[] = [];
  for (const size of sizes) made.push(await make(size));
  return made;
}

/** A walk along all elements of a plan, begun anew at its end; only the turns from one task to the next are timed. */
async function chain(size: number): Promise<Size> {
  const tasks = Array.from({ length: size - 2 }, (_, n) => `t${n}`);
  const plan = await compiledFile(diagram(inARow(tasks.map((id) => ({ enter: id, leave: id, xml: task(id) })))));
  return walk(size, () => begin(plan, 't0'));
}

/** A loop of one task beside a parallel multi-instance of so many. */
async function crowd(size: number): Promise<Size> {
  const many = `<userTask id="Many"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">${size}</loopCardinality></multiInstanceLoopCharacteristics></userTask>`;
  const flows = [flow('Start', 'Split'), flow('Split', 'Again'), flow('Split', 'Many'), flow('Again', 'Again')].join('');
  const plan = await compiledFile(diagram(`<startEvent id="Start" /><parallelGateway id="Split" />${task('Again')}${many}${flows}`));
  return walk(size, () => begin(plan, 'Again'));
}

/** A loop of one task within so many subprocesses. */
async function nest(size: number): Promise<Size> {
  let body = task('Again') + flow('Again', 'Again') + '<startEvent id="Start" />' + flow('Start', 'Again');
  for (let depth = 1; depth <= size; depth++) body = `<subProcess id="s${depth}">${body}</subProcess>`;
  const plan = await compiledFile(diagram(body));
  return walk(size, () => begin(plan, 'Again'));
}

// an input of its own, since a task without one is offered all that it sees
const task = (id: string) =>
  `<userTask id="${id}"><extensionElements><vouch:input source="=1" target="one" /></extensionElements></userTask>`;

type Walker = { run: LiveRun; instance: string };

function begin(plan: CompiledPlan, element: string): Walker {
  const run = new LiveRun(plan);
  const offered = run.start().find((command) => command.type === 'openTask' && command.task.element === element);
  if (!offered) throw new Error(`${element} was not offered`);
  return { run, instance: offered.instance };
}

function walk(size: number, fresh: () => Walker): Size {
  let walker = fresh();
  return {
    size,
    turns(count) {
      let spent = 0;
      for (let done = 0; done < count; done++) {
        const began = performance.now();
        const commands: Command[] = walker.run.take({ type: 'taskCompleted', instance: walker.instance, variables: {} });
        const took = performance.now() - began;
        const next = commands.find(({ type }) => type === 'openTask')?.instance;
        walker = next === undefined ? fresh() : { run: walker.run, instance: next };
        // the last turn of a run ends it, which is another kind of turn
        if (next === undefined) done--;
        else spent += took;
      }
      return spent;
    },
  };
}
