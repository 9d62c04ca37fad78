import { ActivityFailure, ApplicationFailure, CancellationScope, isCancellation, scheduleActivity } from '@temporalio/workflow';
import type { Command } from '../domain/engine/command.ts';
import type { EngineEvent } from '../domain/engine/event.ts';
import { mostCallsOut } from '../domain/engine/most-calls-out.ts';
import type { CarriedCall, OutsideCall, Turn, TurnAnswer } from '../domain/engine/ports.ts';
import type { Json } from '../domain/json.ts';

export type Call = Extract<Command, { type: 'call' }>;
export type CallResult = Extract<EngineEvent, { type: 'callCompleted' | 'callFailed' }>;
type Stamp = Pick<CallResult, 'at' | 'zone'>;

/** A turn on its way to the records with the one call that it makes, so that both take one activity. */
interface CarriedTurn {
  turn: Turn;
  call: Call;
  /** The activity has come back, so that the turn must be followed now. */
  isBack: boolean;
  /** How the records answered the turn, where the activity could tell. */
  answer?: TurnAnswer;
  /** Whether the call was made, or may have been. */
  isMade: boolean;
}

/** A run's calls to the outside world: ordinary activities, whose results come back as events. */
export class Calls {
  readonly results: CallResult[] = [];
  /** The turn under way with its call; the run takes no other before it has landed. */
  carried: CarriedTurn | undefined;
  /** A call that its turn has made already, by carrying it. */
  #landed: Call | undefined;
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
    const isMade = this.#landed?.key === call.key;
    this.#landed = undefined;
    if (isMade) return;
    if (this.#scopes.size >= mostCallsOut) this.#waiting.push(call);
    else this.#start(call);
  }

  /** Makes a call that takes the turn which makes it to the records first. */
  carry(call: Call, turn: Turn): void {
    const carried: CarriedTurn = { turn, call, isBack: false, isMade: true };
    this.carried = carried;
    const ask = () =>
      scheduleActivity<CarriedCall>('commitAndCall', [this.#ask(call), turn], {
        ...options(call),
        // a turn that is taken again makes its call under another id
        activityId: `${call.key}@${turn.n}`,
      });
    this.#track(call, ask, ({ turn: answer, result = null }) => {
      if (answer) carried.answer = answer;
      carried.isMade = answer?.kind === 'committed';
      carried.isBack = true;
      if (carried.isMade) this.#answer(call, { type: 'callCompleted', result });
    });
  }

  /** The carried turn is known to be committed; or it is not, and then its call was not made either. */
  land(isCommitted: boolean): void {
    const { carried } = this;
    this.carried = undefined;
    if (!carried) return;
    if (!isCommitted) this.cancel(carried.call.instance, carried.call.attempt);
    else if (carried.isMade) this.#landed = carried.call;
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
    const ask = () => scheduleActivity<Json>('callOutside', [this.#ask(call)], options(call));
    this.#track(call, ask, (result) => this.#answer(call, { type: 'callCompleted', result: result ?? null }));
  }

  #track<Reply>(call: Call, ask: () => Promise<Reply>, replied: (reply: Reply) => void): void {
    const scope = new CancellationScope();
    this.#scopes.set(keyOf(call), scope);
    const failed = (error: unknown) => {
      if (!isCancellation(error)) this.#answer(call, failure(error));
    };
    void scope
      .run(ask)
      .then(replied, failed)
      .then(() => this.#forget(call, scope));
  }

  #ask({ instance, element, operation, attempt, input }: Call): OutsideCall {
    return { run: this.#run, instance, element, operation, attempt, input };
  }

  #answer(call: Call, answer: Answer): void {
    const { instance, attempt } = call;
    this.results.push({ id: `result:${keyOf(call)}`, ...this.#stamp(), instance, attempt, ...answer });
    if (this.carried?.call === call) this.carried.isBack = true;
  }

  #forget(call: Call, scope: CancellationScope): void {
    // a call whose turn did not come through may have been made again since
    if (this.#scopes.get(keyOf(call)) === scope) this.#scopes.delete(keyOf(call));
    const next = this.#waiting.shift();
    if (next) this.#start(next);
  }
}

const keyOf = ({ instance, attempt }: Call) => `${instance}:${attempt}`;

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
