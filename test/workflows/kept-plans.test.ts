import { describe, expect, it } from '@jest/globals';
import { METADATA_ENCODING_KEY, type Payload } from '@temporalio/common';
import { encode } from '@temporalio/common/lib/encoding.js';
import { planEncoding } from '../../domain/engine/claim.ts';
import { keepPlan, keptPlan } from '../../domain/engine/kept-plans.ts';
import { isSopRefusal, readSop } from '../../domain/sop/read-sop.ts';
import { payloadConverter } from '../../workflows/payload-converter.ts';
import { diagram, tags } from '../domain/engine/diagram.ts';

async function planOf(process: string) {
  const read = await readSop({ 'process.bpmn': diagram(tags('start:s end:e'), 's > e', '', process) });
  if (isSopRefusal(read)) throw new Error(read.message.en);
  return read;
}

describe('kept plans', () => {
  it('are compiled once for all runs, and read as one object by all of them', async () => {
    const { plan, hash } = await planOf('shared');
    const payload: Payload = {
      metadata: { [METADATA_ENCODING_KEY]: encode(planEncoding), hash: encode(hash) },
      data: encode(JSON.stringify(plan)),
    };
    const first = payloadConverter.fromPayload<typeof plan>(payload);
    expect(first).toEqual(plan);
    const compiled = keepPlan(hash, first);
    const second = payloadConverter.fromPayload<typeof plan>(payload);
    expect(second).toBe(first);
    expect(keepPlan(hash, second)).toBe(compiled);
  });

  it('give way to newer ones, the longest unused first', async () => {
    const { plan } = await planOf('many');
    keepPlan('used', plan);
    keepPlan('unused', plan);
    for (let n = 0; n < 63; n++) {
      keptPlan('used');
      keepPlan(`h${n}`, plan);
    }
    expect(keptPlan('used')?.plan).toBe(plan);
    expect(keptPlan('unused')).toBeUndefined();
  });
});
