import { expect, it } from '@jest/globals';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';
import { diagram, tags } from '../engine/diagram.ts';

async function called(name: string): Promise<unknown> {
  const xml = diagram(
    `${tags('start:s end:e')}<callActivity id="k" calledElement="${name}"/>`,
    's > k > e',
    '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="parts.bpmn" namespace="urn:parts"/>',
  ).replace('xmlns:vouch', 'xmlns:own="urn:test" xmlns:parts="urn:parts" xmlns:vouch');
  const sop = await readSop({ 'process.bpmn': xml });
  if (isSopRefusal(sop)) throw new Error(sop.message.en);
  const { element, sop: other } = sop.plan.elements['k']?.called ?? {};
  return { element: element?.source, other };
}

it('finds what is called in the file itself, and what is called in an imported file elsewhere', async () => {
  expect(await called('q')).toEqual({ element: 'q', other: undefined });
  expect(await called('own:q')).toEqual({ element: 'q', other: undefined });
  expect(await called('parts:p')).toEqual({ element: 'p', other: 'p' });
});
