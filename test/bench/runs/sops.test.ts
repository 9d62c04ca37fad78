import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { scenarioSchema } from '../../../domain/simulate/scenario.ts';
import { simulate } from '../../../domain/simulate/simulation.ts';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';

const scenario = scenarioSchema.parse({
  variables: { order: 'o-1', station: 'bench-1' },
  steps: [{ complete: 'U1' }, { message: 'M1' }, { complete: 'U2' }],
});

describe('the process that is measured', () => {
  it.each(['records', 'outside'])('%s goes through the same steps', async (services) => {
    const file = new URL(`../../../bench/runs/${services}.bpmn`, import.meta.url);
    const read = await readSop({ 'process.bpmn': readFileSync(file, 'utf8') });
    if (isSopRefusal(read)) throw new Error(read.message.en);
    const { lines, outcome, idle } = simulate(read.plan, read.hash, scenario);
    expect(idle).toEqual([]);
    expect(outcome.outcome).toBe('completed');
    const entered = lines.filter(({ kind }) => kind === 'entered').map(({ element }) => element);
    expect(entered).toEqual(['Start', 'S1', 'U1', 'S2', 'S3', 'M1', 'S4', 'U2', 'S5', 'End']);
  });
});
