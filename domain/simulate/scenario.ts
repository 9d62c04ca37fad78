import { z } from 'zod';

const variables = z.record(z.string(), z.json());
const names = z.union([z.string(), z.array(z.string())]);

const stepSchema = z.union([
  z.strictObject({ complete: z.string(), instance: z.int().min(0).default(0), variables: variables.default({}) }),
  z.strictObject({ message: z.string(), correlationKey: z.string().optional(), variables: variables.default({}) }),
  z.strictObject({ signal: z.string(), variables: variables.default({}) }),
  z.strictObject({ escalation: z.string() }),
  z.strictObject({ advance: z.string() }),
]);

/** What drives a simulation: who starts, what automatic steps bring, and what happens from outside, in order. */
export const scenarioSchema = z.strictObject({
  /** Anything for the reader. */
  name: z.string().optional(),
  description: z.string().optional(),
  start: z.string().default('2026-01-01T00:00:00Z'),
  zone: z.string().default('UTC'),
  process: names.optional(),
  startEvent: z.string().optional(),
  variables: variables.default({}),
  /** By element: the variables that it sets, the same at each visit or one set per visit. */
  outputs: z.record(z.string(), z.union([variables, z.array(variables)])).default({}),
  /** By element: the BPMN error that it throws. */
  errors: z.record(z.string(), z.string()).default({}),
  /** People's tasks complete by themselves. */
  auto: z.boolean().default(false),
  steps: z.array(stepSchema).default([]),
});

export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioStep = z.output<typeof stepSchema>;
export type ScenarioInput = z.input<typeof scenarioSchema>;
