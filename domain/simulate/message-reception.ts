import type { Variables } from '../engine/event.ts';
import type { SimulatedRun } from './simulated-run.ts';

export interface Message {
  name: string;
  correlationKey?: string;
  variables: Variables;
}

/** Whether a subscription waits for a message: for its name, and for its key where both have one. */
export function fits(subscription: { kind: string; name: string; correlationKey?: string }, message: Message): boolean {
  if (subscription.kind !== 'message' || subscription.name !== message.name) return false;
  return (
    subscription.correlationKey === undefined ||
    message.correlationKey === undefined ||
    subscription.correlationKey === message.correlationKey
  );
}

/** Who takes a message: among those that wait for its name, one whose key is the message's or one of its values, else the first. */
export function bestSubscription(run: SimulatedRun, names: string[], message: Message): string | undefined {
  if (!run.running) return undefined;
  const waiting = Object.entries(run.state.subscriptions).filter(([, one]) =>
    names.some((name) => fits(one, { ...message, name })),
  );
  const values = new Set(Object.values(message.variables).map(String));
  const keyed = waiting.find(
    ([, { correlationKey }]) =>
      correlationKey !== undefined && (correlationKey === message.correlationKey || values.has(correlationKey)),
  );
  return (keyed ?? waiting[0])?.[0];
}
