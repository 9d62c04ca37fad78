import { parseCycle, parseDuration, parseInstant } from '../../engine/instant.ts';
import { callsFeel } from '../calls-feel.ts';
import { child, text, typeOf } from '../moddle-access.ts';
import type { Moddle } from '../parse.ts';
import { definitionsOf, isEvent } from './element-kinds.ts';

/** A timer as it is written: its kind and its text, for each time it has. */
export interface TimerText {
  event: Moddle;
  times: { kind: 'timeDate' | 'timeDuration' | 'timeCycle'; source: string; informal: boolean }[];
}

const kinds = ['timeDate', 'timeDuration', 'timeCycle'] as const;

export function timersOf(nodes: readonly Moddle[]): TimerText[] {
  return nodes.filter(isEvent).flatMap((event) =>
    definitionsOf(event)
      .filter((definition) => typeOf(definition) === 'timerEventDefinition')
      .map((definition) => ({
        event,
        times: kinds.flatMap((kind) => {
          const time = child(definition, kind);
          const source = text(time, 'body')?.trim();
          return time === undefined || source === undefined ? [] : [{ kind, source, informal: typeOf(time) === 'expression' }];
        }),
      })),
  );
}

/** A text that an expression works out when the time comes. */
export const isDynamic = (source: string) => source.startsWith('=') || /[$#]\{/.test(source) || callsFeel(source);

/** Five to seven fields, as Quartz and Spring write a schedule; or one of their short names. */
export const isCron = (source: string) =>
  /^@\w+$|^[\d*?/,LW#A-Za-z-]+(?:\s+[\d*?/,LW#A-Za-z-]+){4,6}$/.test(source) && /[\d*@]/.test(source);

const monthsInYear = 12;
const yearMs = 31_556_952_000;

/** About how many years a text of ISO 8601 lies ahead or between two firings; undefined for what is none. */
export function spanOf(source: string): { years: number } | undefined {
  const far = /^[+-]?(\d{5,})-\d{2}-\d{2}(?:T|$)/.exec(source);
  if (far) return { years: Number(far[1]) };
  if (parseInstant(source, 'UTC') !== null) return { years: 1 };
  const every = parseDuration(source) ?? parseDuration(/^R\d*\/(?:[^P/]+\/)?(P[^/]*)/.exec(source)?.[1] ?? '');
  if (every && (parseDuration(source) || isCycle(source))) return { years: every.months / monthsInYear + every.ms / yearMs };
  return parseCycle(source, 'UTC') ? { years: 1 } : undefined;
}

/** A repeating interval in its form, its length aside. */
function isCycle(source: string): boolean {
  const parts = source.split('/').slice(1);
  return parts.length <= 2 && parts.every((part) => parseDuration(part) !== null || parseInstant(part, 'UTC') !== null);
}
