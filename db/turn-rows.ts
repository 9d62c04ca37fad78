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

/** Sorts a turn's commands by the table they touch. */
export function turnRows({ commands }: Turn, answers: Answers | undefined): TurnRows {
  const of = <Type extends Command['type']>(type: Type) =>
    commands.filter((command): command is Of<Type> => command.type === type);
  return {
    notes: of('note').map(({ instance, element, what, scope }) => [what, element, instance, scope]),
    ...(answers && Object.keys(answers).length > 0 && { answers }),
    tasks: of('openTask').map(({ instance, task }) => taskRow(instance, task)),
    withdrawn: of('withdrawTask').map(({ instance }) => instance),
    subscriptions: of('subscribe').map(({ instance, subscription, kind, name, correlationKey }) => ({
      id: subscription,
      instance,
      kind,
      name,
      correlation_key: correlationKey,
    })),
    unsubscribed: of('unsubscribe').map(({ subscription }) => subscription),
    messages: [
      ...of('sendMessage').map(({ key, name, correlationKey, variables, ttlMs }) => ({
        key,
        kind: 'message',
        name,
        correlation_key: correlationKey,
        variables,
        ttl_ms: ttlMs,
      })),
      ...of('sendSignal').map(({ key, name, variables }) => ({ key, kind: 'signal', name, variables, ttl_ms: 0 })),
    ],
    incidents: of('openIncident').map(({ incident, instance, element, code, message }) => ({
      id: incident,
      instance,
      element,
      code,
      message,
    })),
    closedIncidents: of('closeIncident').map(({ incident }) => incident),
    decisions: of('decided').map(({ key, element, decision, matched, result }) => ({ key, element, decision, matched, result })),
    calls: of('call'),
  };
}

function taskRow(instance: string, task: TaskOffer): object {
  const { title, ...rest } = task;
  return { instance, ...rest, title_zh: title.zh, title_en: title.en };
}
