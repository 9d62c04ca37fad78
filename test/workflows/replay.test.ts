import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  type ReplayWorkerOptions,
  Runtime,
  Worker,
} from '@temporalio/worker';
import { payloadConverterPath, workflowBundle } from '../../activities/workflow-bundle.ts';
import { shippedSops } from '../sops/shipped-sops.ts';
import { sopIds } from '../sops/sop-folder.ts';
import { FixtureClaims } from './fixture-claims.ts';
import { historyFromJson } from './history-json.ts';
import { claimsOf, eventTypes, historiesFolder, recordedHistories, toldTypes } from './recorded-histories.ts';

// what a failing replay says goes to the test, not to the terminal
const logger = new DefaultLogger('ERROR', () => undefined);
Runtime.install({
  logger,
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
});

const recordings = recordedHistories();
const patienceMs = 120_000;

/** Replays every recording. @returns what failed: file → error */
async function replay(bundle: ReplayWorkerOptions['workflowBundle']): Promise<Map<string, Error>> {
  const dataConverter = { payloadConverterPath, payloadCodecs: [new FixtureClaims(claimsOf(historiesFolder))] };
  const histories = [...recordings].flatMap(([file, { executions }]) =>
    executions.map(({ history }, n) => ({ workflowId: `${file} ${n}`, history: historyFromJson(history) })),
  );
  const failed = new Map<string, Error>();
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: bundle, dataConverter, reuseV8Context: true },
    histories,
  ))
    if (error) failed.set(workflowId, error);
  return failed;
}

describe('recorded histories', () => {
  let sops: Awaited<ReturnType<typeof shippedSops>>;
  beforeAll(async () => {
    sops = await shippedSops();
  });

  it(
    'replay on the workflows as they are',
    async () => {
      expect(await replay({ codePath: await workflowBundle() })).toEqual(new Map());
    },
    patienceMs,
  );

  it.each(sopIds)('of %s cover an incident, a cancel, continuing as new, and its timers', (id) => {
    const own = [...recordings.values()].filter(({ sop }) => sop === id);
    const told = new Set(own.flatMap((recording) => [...toldTypes(recording)]));
    const events = new Set(own.flatMap((recording) => [...eventTypes(recording)]));
    const { plan } = sops.get(id)!;
    const isTimed = Object.values(plan.elements).some(({ events: caught }) => caught?.some(({ kind }) => kind === 'timer'));
    expect([...told]).toEqual(expect.arrayContaining(['start', 'taskCompleted', 'incidentResolved', 'cancelled']));
    expect(events).toContain('EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW');
    expect([events.has('EVENT_TYPE_TIMER_STARTED'), told.has('clockMoved')]).toEqual([isTimed, isTimed]);
  });

  it('cover a timer that rings, a call that fails, and a cancel from Temporal’s side', () => {
    const events = new Set([...recordings.values()].flatMap((recording) => [...eventTypes(recording)]));
    for (const type of ['TIMER_FIRED', 'ACTIVITY_TASK_FAILED', 'ACTIVITY_TASK_COMPLETED', 'WORKFLOW_EXECUTION_CANCEL_REQUESTED'])
      expect(events).toContain(`EVENT_TYPE_${type}`);
  });
});

/** Two steps of the shell in another order, as text that is taken out of a file and text that is put in. */
const reorderings = [
  {
    name: 'the timer is set before a turn’s calls are made',
    file: 'shell.ts',
    edits: [
      ['    this.#setAlarm();\n  }\n\n  /** The engine', '  }\n\n  /** The engine'],
      ['    applyPatch(this.state, patch);\n', '    applyPatch(this.state, patch);\n    this.#setAlarm();\n'],
    ],
  },
  {
    name: 'the inbox is read before a turn is committed',
    file: 'shell.ts',
    edits: [
      [
        '      event = await this.#answered(turn, asked, await',
        '      await records.readInbox(this.#run, this.inbox.applied);\n      event = await this.#answered(turn, asked, await',
      ],
    ],
  },
] as const;

describe('a seeded reordering', () => {
  let folder: string;
  beforeAll(() => {
    const root = join(import.meta.dirname, '../..');
    folder = mkdtempSync(join(tmpdir(), 'vouch-reordered-'));
    for (const name of ['domain', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
    cpSync(join(root, 'workflows'), join(folder, 'original'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(reorderings)(
    'fails the replay: $name',
    async ({ file, edits }) => {
      const workflows = join(folder, 'workflows');
      rmSync(workflows, { recursive: true, force: true });
      cpSync(join(folder, 'original'), workflows, { recursive: true });
      for (const [taken, put] of edits) {
        const source = readFileSync(join(workflows, file), 'utf8');
        expect(source.split(taken).length).toBe(2);
        writeFileSync(
          join(workflows, file),
          source.replace(taken, () => put),
        );
      }
      const workflowsPath = join(workflows, 'run-workflow.ts');
      const failed = await replay(await bundleWorkflowCode({ workflowsPath, payloadConverterPath, logger }));
      expect(failed.size).toBeGreaterThan(0);
      for (const error of failed.values()) expect(error).toBeInstanceOf(DeterminismViolationError);
    },
    patienceMs,
  );
});
