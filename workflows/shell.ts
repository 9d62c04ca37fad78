import { CancelledFailure, proxyLocalActivities } from '@temporalio/workflow';
import type { CompiledPlan } from '../domain/engine/compiled-plan.ts';
import type { Command } from '../domain/engine/command.ts';
import { engineVersion } from '../domain/engine/engine-version.ts';
import type { EngineEvent, Instant } from '../domain/engine/event.ts';
import type { Answers, ClockMoved, FollowUp, Restored, Standing, Turn, TurnAnswer } from '../domain/engine/ports.ts';
import { keepPlan } from '../domain/engine/kept-plans.ts';
import { plansIn } from '../domain/engine/plans-in.ts';
import { applyPatch, type Patch, type State } from '../domain/engine/state.ts';
import { transition } from '../domain/engine/transition.ts';
import { zoneOf } from '../domain/engine/zone-of.ts';
import type { Plan } from '../domain/sop/plan.ts';
import { runAttributes } from '../domain/sop/run-attributes.ts';
import { Alarm } from './alarm.ts';
import { type Call, Calls } from './calls.ts';
import { dueAfter, earliestTimer } from '../domain/engine/due.ts';
import { FollowUps } from './follow-ups.ts';
import { Inbox } from './inbox.ts';
import { soleCall } from './sole-call.ts';
import type { LocalActivities } from '../domain/engine/run-input.ts';

/** The records' ports, as local activities: tried until they answer, since nothing else may happen to the run meanwhile. */
export const records = proxyLocalActivities<LocalActivities>({
  startToCloseTimeout: '60s',
  retry: { initialInterval: '100ms', maximumInterval: '5s', backoffCoefficient: 2 },
});

/** How far clocks of two machines may differ before a difference is taken for a moved business clock. */
const clockToleranceMs = 2_000;

type Taken = EngineEvent | ClockMoved;
type Bind = Extract<FollowUp, { type: 'bindPlan' }>;

/** A run between two turns: its state, what waits to be taken, and how a turn is taken. */
export class Shell {
  readonly state: State;
  readonly inbox: Inbox;
  readonly calls: Calls;
  readonly #run: string;
  readonly #plan: Plan;
  readonly #plans = new Map<string, CompiledPlan>();
  readonly #alarm = new Alarm();
  readonly #followUps: FollowUps;
  /** Rows beyond the inbox's `applied` that were taken before their turn. */
  readonly #ahead: Set<number>;
  #turn: number;
  #offsetMs: number;
  #cancelled = false;

  /** @throws Error where a newer program began the run: the task fails, and comes to a worker that knows what it is to do */
  constructor(run: string, plan: Plan, hash: string, state: State, standing: Standing & Partial<Restored>) {
    const { engineVersion: began } = state.root;
    if (began > engineVersion) throw new Error(`run ${run} began with engine version ${began}, and this is ${engineVersion}`);
    this.#run = run;
    this.#plan = this.addPlan(hash, plan);
    this.state = state;
    this.#turn = standing.turn;
    this.#offsetMs = standing.offsetMs;
    this.inbox = new Inbox(standing.applied, standing.seen ?? standing.applied);
    this.#ahead = new Set(standing.ahead);
    this.#followUps = new FollowUps(standing.pending);
    this.calls = new Calls(run, () => ({ at: this.#now(), zone: this.#zone() }));
    for (const call of standing.calls ?? []) this.calls.make(call);
    this.#setAlarm();
  }

  addPlan(hash: string, plan: Plan): Plan {
    const compiled = keepPlan(hash, plan);
    this.#plans.set(hash, compiled);
    return compiled.plan;
  }

  ended(): boolean {
    const { status } = this.state.root;
    return status !== 'created' && status !== 'running';
  }

  hasWork(): boolean {
    const { inbox } = this;
    const { carried } = this.calls;
    if (carried) return carried.isBack || inbox.seen > carried.turn.applied || this.#alarm.rang || this.#cancelled;
    return this.#comesFirst() || inbox.pending() || this.calls.results.length > 0 || this.#alarm.rang;
  }

  /** Whether nothing is half-way, so that state and standing say all. */
  mayContinue(): boolean {
    if (this.calls.carried) return false;
    return !this.#comesFirst() && this.#ahead.size === 0 && this.calls.outstanding === 0 && this.calls.results.length === 0;
  }

  resume(): Standing & { seen: number } {
    return { turn: this.#turn, applied: this.inbox.applied, offsetMs: this.#offsetMs, seen: this.inbox.seen };
  }

  standing() {
    const { root, instances, incidents } = this.state;
    const waiting = Object.values(instances).filter((instance) => instance.status === 'active');
    return { ...this.resume(), status: root.status, waiting: waiting.map((instance) => instance.element), incidents };
  }

  cancelFromTemporal(): void {
    this.#cancelled = true;
  }

  /** The event whose turn it is; nothing when the run must wait. */
  async nextEvent(): Promise<Taken | undefined> {
    if (this.calls.carried && !this.hasWork()) return undefined;
    if (this.calls.carried) await this.#land(this.calls.carried);
    const followUp = this.#followUps.next();
    if (followUp) return followUp.type === 'bindPlan' ? this.#bound(followUp) : followUp;
    if (this.#cancelled) return this.#fromTemporal();
    if (this.inbox.gap()) this.inbox.receive(await records.readInbox(this.#run, this.inbox.applied));
    while (this.#ahead.delete(this.inbox.applied + 1)) this.inbox.apply(this.inbox.applied + 1);
    const row = this.inbox.next();
    const due = earliestTimer(this.state);
    if (due && due.at <= (row?.event.at ?? this.#now())) return this.#timerEvent(due);
    if (row) {
      this.#keepUpWith(row.event.at);
      return { ...row.event, id: `in:${row.n}`, zone: this.#zone() } as Taken;
    }
    const result = this.calls.results.shift();
    // it rang before its time: the longest wait is over, or a clock went back
    if (!result && this.#alarm.rang) this.#setAlarm();
    return result;
  }

  /** Takes an event's turn: the engine's answer is provisional until the records have taken it. */
  async take(asked: Taken): Promise<void> {
    let event: Taken | undefined = asked;
    while (event) {
      const turn = this.#turnOf(event);
      const call = this.#carrierOf(turn);
      if (call) return this.calls.carry(call, turn);
      event = await this.#answered(turn, asked, await records.commitTurn(turn));
    }
  }

  #turnOf(event: Taken): Turn {
    const { patch, commands } = this.#transition(event);
    const { pending } = this.#followUps;
    return {
      run: this.#run,
      n: this.#turn + 1,
      event,
      patch,
      commands,
      applied: this.#appliedWith(event),
      status: patch.root?.status ?? this.state.root.status,
      ...dueAfter(this.state, patch),
      ...this.#attributesAfter(event),
      ...(pending.length > 0 && { pending }),
    };
  }

  /** @returns the event as it must be taken again, where the records refused its turn */
  async #answered(turn: Turn, asked: Taken, answer: TurnAnswer): Promise<Taken | undefined> {
    if (answer.kind === 'committed') this.follow(turn.event, turn.patch, turn.commands, answer.answers);
    else if (answer.kind === 'already') await this.#adopt(answer, asked);
    else if (answer.kind === 'taken') this.#drop(asked);
    else if (answer.kind === 'behind') this.#fallBehind(asked, answer.rows);
    else return this.#refused(turn.event, answer);
    return undefined;
  }

  /** The call that may carry a turn to the records: the turn makes that call only, and nothing else waits to be taken. */
  #carrierOf(turn: Turn): Call | undefined {
    const isQuiet =
      !this.#comesFirst() && !this.#alarm.rang && this.calls.results.length === 0 && this.inbox.seen <= turn.applied;
    return isQuiet && this.state.root.engineVersion >= 2 ? soleCall(turn) : undefined;
  }

  /** Something else waits to be taken, or the call is back: first its turn must have come through. */
  async #land({ turn, answer }: { turn: Turn; answer?: TurnAnswer }): Promise<void> {
    const given = answer ?? (await records.commitTurn(turn));
    this.calls.land(given.kind === 'committed');
    await this.#answered(turn, turn.event, given);
  }

  /** What a committed turn leads to: the new state, calls, and events of the shell's own. */
  follow(event: Taken, patch: Patch, commands: Command[], answers: Answers = {}): void {
    applyPatch(this.state, patch);
    this.#turn++;
    this.inbox.apply(this.#appliedWith(event, true));
    if (event.type === 'clockMoved') this.#offsetMs = event.offsetMs;
    const recorded = new Map<string, Answers>();
    for (const command of commands) {
      if (command.type === 'call') this.calls.make(command);
      else if (command.type === 'cancelCall') this.calls.cancel(command.instance, command.attempt);
      else if (command.type === 'bindPlan') this.#followUps.add(command);
      else if (command.type === 'continue')
        this.#followUps.add({ type: 'continued', id: `continue:${this.#turn}`, ...this.#stamp(event) });
      else if (command.type === 'ended') this.calls.cancelAll();
      else if (command.type === 'record' && command.answer) {
        recorded.set(command.instance, { ...recorded.get(command.instance), [command.key]: answers[command.key] ?? null });
      }
    }
    for (const [instance, answer] of recorded) {
      const id = `recorded:${instance}:${this.#turn}`;
      this.#followUps.add({ type: 'recorded', id, instance, answers: answer, ...this.#stamp(event) });
    }
    this.#setAlarm();
  }

  /** The engine's answer to an event that the records have taken, on the state as it is. */
  async replay(event: Taken, answers?: Answers): Promise<void> {
    await this.#loadBound(event);
    const { patch, commands } = this.#transition(event);
    this.follow(event, patch, commands, answers);
  }

  #transition(event: Taken): { patch: Patch; commands: Command[] } {
    if (event.type === 'clockMoved') return { patch: {}, commands: [] };
    return transition(plansIn(this.#plans), this.state, event);
  }

  /** Another event has this turn's number: it is applied, and what was asked comes again. */
  async #adopt(answer: Extract<TurnAnswer, { kind: 'already' }>, asked: Taken): Promise<void> {
    await this.replay(answer.event, answer.answers);
    if (answer.event.id === asked.id) return;
    if (asked.id.startsWith('in:') || asked.type === 'timerFired') return;
    if (asked.type === 'callCompleted' || asked.type === 'callFailed') this.calls.results.unshift(asked);
    else if (asked.type !== 'clockMoved') this.#followUps.again(asked);
  }

  /** An event that an earlier turn has taken, of which this run did not know that it had. */
  #drop(asked: Taken): void {
    if (asked.type === 'timerFired') throw new Error(`${asked.id} has fired, and still waits in the state`);
    this.inbox.apply(this.#appliedWith(asked, true));
  }

  /** A completion comes first; the withdrawing event is taken again after it. */
  #fallBehind(asked: Taken, rows: Extract<TurnAnswer, { kind: 'behind' }>['rows']): void {
    this.inbox.receive(rows);
    const completions = rows.filter((row) => row.event.type === 'taskCompleted' && `in:${row.n}` !== asked.id);
    this.#followUps.before(completions.map((row) => ({ ...row.event, id: `in:${row.n}`, zone: this.#zone() }) as EngineEvent));
    const again = asked.type === 'callCompleted' || asked.type === 'callFailed';
    if (again) this.calls.results.unshift(asked);
    else if (!asked.id.startsWith('in:') && asked.type !== 'timerFired' && asked.type !== 'clockMoved')
      this.#followUps.before([asked]);
  }

  #refused(event: Taken, answer: Extract<TurnAnswer, { kind: 'refused' }>): Taken {
    if (event.type === 'clockMoved') throw new Error('a moved clock cannot be refused');
    if (event.refusals?.[answer.instance]) throw new Error(`the refusal of ${answer.instance} was not heeded`);
    return { ...event, refusals: { ...event.refusals, [answer.instance]: answer.refusal } };
  }

  /** The inbox number up to which all is applied once this event is. */
  #appliedWith(event: Taken, now = false): number {
    const n = event.id.startsWith('in:') ? Number(event.id.slice(3)) : 0;
    if (n <= this.inbox.applied) return this.inbox.applied;
    if (n === this.inbox.applied + 1) return n;
    if (now) this.#ahead.add(n);
    return this.inbox.applied;
  }

  async #bound(bind: Bind): Promise<EngineEvent> {
    const hash = await records.bindPlan(bind.calledElement);
    const stamp = { id: `bind:${bind.key}`, at: this.#now(), zone: this.#zone(), instance: bind.instance };
    if (!hash) return this.#unreleased(bind, stamp);
    const event: EngineEvent = { ...stamp, type: 'planBound', plan: hash };
    await this.#loadBound(event);
    return event;
  }

  /** Up to version 3 a call of what is not released was an error, which ended the scope that did not catch it. */
  #unreleased({ calledElement }: Bind, stamp: Pick<EngineEvent, 'id' | 'at' | 'zone'> & { instance: string }): EngineEvent {
    const code = 'sop-not-released';
    if (this.state.root.engineVersion < 4) return { ...stamp, type: 'errorThrown', code, message: calledElement };
    return { ...stamp, type: 'callFailed', attempt: 0, code, message: notReleased(calledElement) };
  }

  async #loadBound(event: Taken): Promise<void> {
    if (event.type === 'planBound' && !this.#plans.has(event.plan)) this.addPlan(event.plan, await records.loadPlan(event.plan));
  }

  #fromTemporal(): EngineEvent {
    this.#cancelled = false;
    const reason = new CancelledFailure('cancelled by the operator of Temporal').message;
    return { type: 'cancelled', id: 'cancel:temporal', at: this.#now(), zone: this.#zone(), reason };
  }

  /** A timer happens at its own instant, however late it is told: what it leads to is reckoned from there. */
  #timerEvent({ timer, at: due }: { timer: string; at: Instant }): EngineEvent {
    const at = due > this.state.root.at ? due : this.state.root.at;
    return { type: 'timerFired', id: `timer:${timer}`, timer, at, zone: this.#zone() };
  }

  #comesFirst(): boolean {
    return !this.#followUps.isEmpty || this.#cancelled;
  }

  #attributesAfter(event: Taken): object {
    if (event.type !== 'recorded' && event.type !== 'taskCompleted' && event.type !== 'start') return {};
    if (!('variables' in event)) return {};
    const attributes = runAttributes(this.#plan, event.variables, { now: event.at, zone: event.zone });
    return Object.keys(attributes).length > 0 ? { attributes } : {};
  }

  #setAlarm(): void {
    const due = earliestTimer(this.state);
    this.#alarm.set(due && !this.ended() ? Date.parse(due.at) - this.#offsetMs : undefined);
  }

  #stamp(event: Taken): Pick<EngineEvent, 'at' | 'zone' | 'actor'> {
    return { at: event.at, zone: this.#zone(), ...('actor' in event && event.actor && { actor: event.actor }) };
  }

  #zone(): string {
    return zoneOf(this.#plan);
  }

  /** An event from outside is never ahead of business time, so it tells where that stands at the least. */
  #keepUpWith(at: Instant): void {
    const ahead = Date.parse(at) - Date.now();
    if (ahead > this.#offsetMs + clockToleranceMs) this.#offsetMs = ahead;
  }

  /** Business time; never before the run's last event. */
  #now(): Instant {
    const now = new Date(Date.now() + this.#offsetMs).toISOString();
    return now > this.state.root.at ? now : this.state.root.at;
  }
}

/** What the incident says of a call to what has no version in force. */
function notReleased(sop: string): string {
  return `“${sop}”没有已发布的版本：请先发布它，再重试这一步 / "${sop}" has no released version: release it, then retry this step`;
}
