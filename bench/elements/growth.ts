import type { Command } from '../../domain/engine/command.ts';
import type { CompiledPlan } from '../../domain/engine/compiled-plan.ts';
import { diagram, flow } from './diagram.ts';
import { compiledFile, LiveRun } from './live-run.ts';

/** One size of what may grow; each turn completes one person's task and offers the next. */
export interface Size {
  size: number;
  /** Does so many turns. @returns milliseconds of the turns themselves */
  turns(count: number): number;
}

/** What may grow without a turn becoming dearer, at which sizes. */
export interface Growth {
  what: string;
  sizes: number[];
  make(size: number): Promise<Size>;
}

export const growths: Growth[] = [
  { what: 'elements in the plan', sizes: [10, 100, 1000, 10_000], make: ring },
  { what: 'instances open beside', sizes: [1, 100, 10_000], make: crowd },
  { what: 'scopes around', sizes: [1, 10, 100], make: nest },
];

/** A ring of so many tasks, so that a run of any size goes on for ever. */
async function ring(size: number): Promise<Size> {
  const ids = Array.from({ length: size }, (_, n) => `t${n}`);
  const flows = ids.map((id, n) => flow(id, ids[(n + 1) % size]!));
  const plan = await compiledFile(
    diagram(`<startEvent id="Start" />${flow('Start', 't0')}${ids.map(task).join('')}${flows.join('')}`),
  );
  return walk(size, plan, 't0');
}

/** A loop of one task beside a parallel multi-instance of so many. */
async function crowd(size: number): Promise<Size> {
  const many = `<userTask id="Many"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">${size}</loopCardinality></multiInstanceLoopCharacteristics></userTask>`;
  const flows = [flow('Start', 'Split'), flow('Split', 'Again'), flow('Split', 'Many'), flow('Again', 'Again')].join('');
  const plan = await compiledFile(
    diagram(`<startEvent id="Start" /><parallelGateway id="Split" />${task('Again')}${many}${flows}`),
  );
  return walk(size, plan, 'Again');
}

/** A loop of one task within so many subprocesses. */
async function nest(size: number): Promise<Size> {
  let body = task('Again') + flow('Again', 'Again') + '<startEvent id="Start" />' + flow('Start', 'Again');
  for (let depth = 1; depth <= size; depth++) body = `<subProcess id="s${depth}">${body}</subProcess>`;
  const plan = await compiledFile(diagram(body));
  return walk(size, plan, 'Again');
}

// an input of its own, since a task without one is offered all that it sees
const task = (id: string) =>
  `<userTask id="${id}"><extensionElements><vouch:input source="=1" target="one" /></extensionElements></userTask>`;

/** @param first the task from which the walk goes on and on */
function walk(size: number, plan: CompiledPlan, first: string): Size {
  const run = new LiveRun(plan);
  let at = offered(run.start(), first);
  return {
    size,
    turns(count) {
      let spent = 0;
      for (let done = 0; done < count; done++) {
        const began = performance.now();
        const commands = run.take({ type: 'taskCompleted', instance: at, variables: {} });
        spent += performance.now() - began;
        at = offered(commands);
      }
      return spent;
    },
  };
}

function offered(commands: Command[], element?: string): string {
  const found = commands.find(
    (command) => command.type === 'openTask' && (element === undefined || command.task.element === element),
  );
  if (!found) throw new Error(`${element ?? 'a task'} was not offered`);
  return found.instance;
}
