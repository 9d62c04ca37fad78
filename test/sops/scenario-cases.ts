import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { scenarioSchema } from '../../domain/simulate/scenario.ts';

const scenarioFile = z.strictObject({
  sop: z.string(),
  cases: z.array(
    z.strictObject({
      name: z.string(),
      scenario: scenarioSchema,
      /** Elements that this case is there to reach. */
      reaches: z.array(z.string()).min(1),
      outcome: z.enum(['completed', 'waiting', 'terminated', 'failed']),
      /** Variables that must come out so. */
      variables: z.record(z.string(), z.json()).optional(),
    }),
  ),
});

/** The cases of an SOP's scenario file, which every driver runs. */
export function scenarioCases(id: string) {
  return scenarioFile.parse(JSON.parse(readFileSync(join(import.meta.dirname, `${id}.scenario.json`), 'utf8'))).cases;
}
