import { ActivityFailure, ApplicationFailure, CancellationScope, isCancellation, scheduleActivity } from '@temporalio/workflow';
import type { Command } from '../domain/engine/command.ts';
import type { EngineEvent } from '../domain/engine/event.ts';
import type { OutsideCall } from '../domain/engine/ports.ts';
import type { Json } from '../domain/json.ts';

type Call = Extract<Command, { type: 'call' }>;
export type CallResult = Extract<EngineEvent, { type: 'callCompleted' | 'callFailed' }>;
type Stamp = Pick<CallResult, 'at' | 'zone'>;

/** Calls to the outside world at once in one run, at the most. */
const mostOutstanding = 500;

/** A run's calls to the outside world: ordinary activities, whose results come back as events. */
export class Calls {
  readonly results: CallResult[] = [];
  readonly #waiting: Call[] = [];
  readonly #scopes = new Map<string, CancellationScope>();
  readonly #run: string;
  readonly #stamp: () => Stamp;

  constructor(run: string, stamp: () => Stamp) {
    this.#run = run;
    this.#stamp = stamp;
  }

  /** Calls that were made and not answered; they are drained before the run continues as new. */
  get outstanding(): number {
    return this.#scopes.size + this.#waiting.length;
  }

  make(call: Call): void {
    if (this.#scopes.size >= mostOutstanding) this.#waiting.push(call);
    else this.#start(call);
  }

  cancel(instance: string, attempt: number): void {
    this.#scopes.get(`${instance}:${attempt}`)?.cancel();
    const at = this.#waiting.findIndex((call) => call.instance === instance && call.attempt === attempt);
    if (at >= 0) this.#waiting.splice(at, 1);
  }

  cancelAll(): void {
    this.#waiting.length = 0;
    for (const scope of this.#scopes.values()) scope.cancel();
  }

  #start(call: Call): void {
    const scope = new CancellationScope();
    this.#scopes.set(`${call.instance}:${call.attempt}`, scope);
    void scope
      .run(() => scheduleActivity<Json>('callOutside', [this.#ask(call)], options(call)))
      .then(
        (result) => this.#answer(call, { type: 'callCompleted', result: result ?? null }),
        (error: unknown) => (isCancellation(error) ? this.#forget(call) : this.#answer(call, failure(error))),
      );
  }

  #ask({ instance, element, operation, attempt, input }: Call): OutsideCall {
    return { run: this.#run, instance, element, operation, attempt, input };
  }

  #answer(call: Call, answer: Answer): void {
    const { instance, attempt } = call;
    this.results.push({ id: `result:${instance}:${attempt}`, ...this.#stamp(), instance, attempt, ...answer });
    this.#forget(call);
  }

  #forget({ instance, attempt }: Call): void {
    this.#scopes.delete(`${instance}:${attempt}`);
    const next = this.#waiting.shift();
    if (next) this.#start(next);
  }
}

type Answer = { type: 'callCompleted'; result: Json } | { type: 'callFailed'; code?: string; message: string };

/** Type of the failure by which an operation throws a BPMN error; its first detail is the code. */
const bpmnErrorType = 'BpmnError';

function failure(error: unknown): Answer {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof ApplicationFailure && cause.type === bpmnErrorType) {
    return { type: 'callFailed', code: codeOf(cause.details?.[0]), message };
  }
  return { type: 'callFailed', message };
}

function codeOf(detail: unknown): string {
  return typeof detail === 'string' ? detail : '';
}

function options({ key, retry }: Call) {
  return {
    activityId: key,
    startToCloseTimeout: retry.timeoutMs,
    ...(retry.heartbeatMs && { heartbeatTimeout: retry.heartbeatMs }),
    retry: {
      maximumAttempts: retry.attempts,
      initialInterval: retry.initialMs,
      backoffCoefficient: retry.backoff,
      maximumInterval: retry.maximumMs,
    },
  };
}
