import type { Command, TaskOffer } from '../domain/engine/command.ts';
import type { Json } from '../domain/json.ts';
import type { Answers, Turn } from '../domain/engine/ports.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** A turn's commands as the rows they become, by table. */
export interface TurnRows {
  notes: Json[];
  answers?: Answers;
  tasks: object[];
  withdrawn: string[];
  subscriptions: object[];
  unsubscribed: string[];
  messages: object[];
  incidents: object[];
  closedIncidents: string[];
  decisions: object[];
  calls: Command[];
}

/**
 * Sorts a turn's commands by the table they touch. What a turn both begins and ends (a task, a subscription, a call) never
 * was: all rows of a turn are written by one statement, whose parts do not see one another's.
 */
export function turnRows({ commands }: Turn, answers: Answers | undefined): TurnRows {
  const of = <Type extends Command['type']>(type: Type) =>
    commands.filter((command): command is Of<Type> => command.type === type);
  const withdrawn = new Set(of('withdrawTask').map(({ instance }) => instance));
  const unsubscribed = new Set(of('unsubscribe').map(({ subscription }) => subscription));
  const closed = new Set(of('closeIncident').map(({ incident }) => incident));
  const cancelled = new Set(of('cancelCall').map(({ instance, attempt }) => `${instance}:${attempt}`));
  return {
    notes: of('note').map(({ instance, element, what, scope }) => [what, element, instance, scope]),
    ...(answers && Object.keys(answers).length > 0 && { answers }),
    tasks: of('openTask')
      .filter(({ instance }) => !withdrawn.has(instance))
      .map(({ instance, task }) => taskRow(instance, task)),
    withdrawn: [...withdrawn],
    subscriptions: of('subscribe')
      .filter(({ subscription }) => !unsubscribed.has(subscription))
      .map(({ instance, subscription, kind, name, correlationKey }) => ({
        id: subscription,
        instance,
        kind,
        name,
        correlation_key: correlationKey,
      })),
    unsubscribed: [...unsubscribed],
    messages: [
      ...of('sendMessage').map(({ key, name, correlationKey, variables, ttlMs, outward }) => ({
        key,
        kind: 'message',
        name,
        correlation_key: correlationKey,
        variables,
        ttl_ms: ttlMs,
        outward,
      })),
      ...of('sendSignal').map(({ key, name, variables }) => ({ key, kind: 'signal', name, variables, ttl_ms: 0 })),
    ],
    incidents: of('openIncident').map(({ incident, instance, element, code, message }) => ({
      id: incident,
      instance,
      element,
      code,
      message,
      closed: closed.has(incident),
    })),
    closedIncidents: [...closed],
    decisions: of('decided').map(({ key, element, decision, matched, result }) => ({ key, element, decision, matched, result })),
    calls: of('call').filter(({ instance, attempt }) => !cancelled.has(`${instance}:${attempt}`)),
  };
}

function taskRow(instance: string, task: TaskOffer): object {
  const { title, ...rest } = task;
  return { instance, ...rest, title_zh: title.zh, title_en: title.en };
}
