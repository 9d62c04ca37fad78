import type { Json } from '../../domain/json.ts';

/**
 * One thing that an SOP's service task may ask of the outside world. Throws `ApplicationFailure` of type `BpmnError`, the
 * code as its first detail, for what the process itself can answer; anything else is retried by the SOP's policy.
 */
export type Operation = (input: Record<string, Json>, call: { idempotencyKey: string }) => Promise<Json>;
