import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { acts } from '../../db/acts/index.ts';
import type { Command, TaskOffer } from '../../domain/engine/command.ts';
import { FormSchema, validateForm } from '../../domain/form/index.ts';
import { decisionsOf } from '../../domain/simulate/decisions.ts';
import { SimulatedRun } from '../../domain/simulate/simulated-run.ts';
import { simulate } from '../../domain/simulate/simulation.ts';
import { type ReadSop, readSop } from '../../domain/sop/read-sop.ts';
import { completeEvent, type NameBook } from '../../domain/trace/capture.ts';
import { scenarioCases } from './scenario-cases.ts';
import { sopFiles, sopIds } from './sop-folder.ts';

const device = 'https://id.gs1.org/01/06901234567892';
const book: NameBook = {
  object: (name) =>
    /^\d{18}$/.test(name) ? `https://id.gs1.org/00/${name}` : `${device}/${name.startsWith('LOT') ? '10' : '21'}/${name}`,
  place: (name) => `https://id.gs1.org/414/6901234567892/254/${name}`,
};

/** The method itself, before a test stands in for it. */
const take = Object.getOwnPropertyDescriptor(SimulatedRun.prototype, 'take')?.value as SimulatedRun['take'];

interface Witness {
  commands: Command[];
  /** What people submitted, with the task that it answers. */
  submitted: { task: TaskOffer; values: Parameters<typeof validateForm>[1]; at: string }[];
}

/** Runs all cases of an SOP and keeps what its runs asked of the world, and what people put into their forms. */
function witness({ plan, hash }: ReadSop, id: string): Witness {
  const seen: Witness = { commands: [], submitted: [] };
  const offers = new Map<SimulatedRun, Map<string, TaskOffer>>();
  jest.spyOn(SimulatedRun.prototype, 'take').mockImplementation(function (this: SimulatedRun, event, at, zone) {
    const mine = offers.get(this) ?? new Map<string, TaskOffer>();
    offers.set(this, mine);
    const task = event.type === 'taskCompleted' ? mine.get(event.instance) : undefined;
    if (event.type === 'taskCompleted' && task) seen.submitted.push({ task, values: event.variables, at });
    const taken = Reflect.apply(take, this, [event, at, zone]);
    for (const command of taken.commands) if (command.type === 'openTask') mine.set(command.instance, command.task);
    seen.commands.push(...taken.commands);
    return taken;
  });
  for (const { scenario } of scenarioCases(id)) simulate(plan, hash, scenario, decisionsOf);
  return seen;
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe.each(sopIds)('the evidence of %s', (id) => {
  let sop: ReadSop;

  beforeAll(async () => {
    const read = await readSop(sopFiles(id));
    if (!('plan' in read)) throw new Error(read.message.en);
    sop = read;
  });

  it('asks for acts that there are, with no field that they do not take', () => {
    for (const { id: element, records } of Object.values(sop.plan.elements)) {
      for (const { noun, act, values } of records ?? []) {
        const schema = acts[noun]?.[act]?.values as unknown as { shape: object } | undefined;
        expect([element, noun, act, schema !== undefined]).toEqual([element, noun, act, true]);
        expect(Object.keys(schema?.shape ?? {})).toEqual(expect.arrayContaining(values.map(({ field }) => field.split('.')[0])));
      }
    }
  });

  it('gives every act values that it takes', () => {
    const records = witness(sop, id).commands.filter((command) => command.type === 'record');
    for (const { element, noun, act, values } of records) {
      const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
      const parsed = acts[noun]?.[act]?.values.safeParse(present);
      expect([element, noun, act, parsed?.error?.issues]).toEqual([element, noun, act, undefined]);
    }
  });

  it('captures events of EPCIS 2.0', () => {
    const captured = witness(sop, id).commands.filter((command) => command.type === 'capture');
    for (const { element, event } of captured) {
      const stamp = {
        eventID: 'urn:uuid:7f9b3a52-5d2f-4c9e-8e0a-0c6f5f1f7a10',
        eventTime: '2026-01-01T00:00:00.000Z',
        recordTime: '2026-01-01T00:00:00.000Z',
        offset: '+08:00',
      };
      expect([element, completeEvent(event, book, stamp)]).toEqual([element, expect.objectContaining({ type: event['type'] })]);
    }
  });

  it('takes what its people enter, by the forms of their tasks', () => {
    const { submitted } = witness(sop, id);
    expect(submitted.length).toBeGreaterThan(0);
    for (const { task, values, at } of submitted) {
      const form = FormSchema.parse(sop.plan.forms[task.form ?? '']);
      expect([task.element, validateForm(form, values, task.data, { now: at, zone: 'Asia/Shanghai' })]).toEqual([
        task.element,
        [],
      ]);
    }
  });
});
