import { beforeAll, describe, expect, it } from '@jest/globals';
import { decisionsOf } from '../../domain/simulate/decisions.ts';
import { type Simulated, simulate } from '../../domain/simulate/simulation.ts';
import { type ReadSop, readSop } from '../../domain/sop/read-sop.ts';
import { scenarioCases } from './scenario-cases.ts';
import { sopFiles, sopIds } from './sop-folder.ts';

function entered({ lines }: Simulated): Set<string> {
  return new Set(lines.filter(({ kind }) => kind === 'entered').map(({ element }) => element));
}

describe.each(sopIds)('the SOP %s in the pure engine', (id) => {
  let sop: ReadSop;

  beforeAll(async () => {
    const read = await readSop(sopFiles(id));
    if (!('plan' in read)) throw new Error(read.message.en);
    sop = read;
  });

  it.each(scenarioCases(id))('$name', ({ scenario, reaches, outcome, variables }) => {
    const simulated = simulate(sop.plan, sop.hash, scenario, decisionsOf);
    expect(simulated.idle).toEqual([]);
    expect(simulated.outcome).toMatchObject({ outcome, ...(variables && { variables }) });
    expect([...entered(simulated)]).toEqual(expect.arrayContaining(reaches));
  });

  it('has a case for every act, branch and event', () => {
    const reached = new Set(scenarioCases(id).flatMap(({ reaches }) => reaches));
    const nodes = Object.values(sop.plan.elements).flatMap(({ id: node, parent }) => (parent === undefined ? [] : [node]));
    expect(nodes.filter((node) => !reached.has(node))).toEqual([]);
    expect([...reached].filter((node) => !nodes.includes(node))).toEqual([]);
  });
});
