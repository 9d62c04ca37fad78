import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bpmnEngine } from '../../../bench/engine/bpmn-engine.ts';
import { ourEngine } from '../../../bench/engine/our-engine.ts';

const xml = readFileSync(new URL('../../../bench/engine/order.bpmn', import.meta.url), 'utf8');

describe('both engines', () => {
  it.each([
    [{ passed: true, sold: true, stored: false }, ['Customer', 'Pack', 'Release'], ['Rework', 'Warehouse', 'Archive']],
    [{ passed: false, sold: false, stored: true }, ['Rework', 'Warehouse'], ['Archive', 'Customer']],
    [{ passed: true, sold: false, stored: false }, ['Archive'], ['Customer', 'Warehouse', 'Rework']],
  ])('enter the same elements with %j', async (variables, taken, passedBy) => {
    const [ours, theirs] = [await ourEngine(xml, variables), await bpmnEngine(xml, variables, 'Release')];
    expect(ours.elements.toSorted()).toEqual(theirs.elements.toSorted());
    expect(ours.elements).toEqual(expect.arrayContaining(taken));
    for (const element of passedBy) expect(ours.elements).not.toContain(element);
  });
});
