import type { Language } from '../../domain/form/form-text.ts';

const tags = { zh: 'zh-CN', en: 'en-GB' } as const;
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** An instant as date and time in the reader's zone and language. */
export function dateTimeWords(at: string | number, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** An instant to the second, with the reader's zone. */
export function exactWords(at: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'medium', timeStyle: 'long' }).format(new Date(at));
}

/** A calendar day, without a zone. */
export function dayWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** How far an instant is from now: 3 小时后, in 3 hours. */
export function relativeWords(at: string, now: number, language: Language): string {
  const distance = Date.parse(at) - now;
  const [unit, size] = stepOf(distance);
  return new Intl.RelativeTimeFormat(tags[language], { numeric: 'always' }).format(Math.round(distance / size), unit);
}

/** How long a span is: 3 小时, 3 hours. */
export function spanWords(milliseconds: number, language: Language): string {
  const [unit, size] = stepOf(milliseconds);
  const format = new Intl.NumberFormat(tags[language], { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.max(1, Math.round(Math.abs(milliseconds) / size)));
}

export function numberWords(value: number, language: Language): string {
  return new Intl.NumberFormat(tags[language]).format(value);
}

function stepOf(distance: number): [Intl.RelativeTimeFormatUnit, number] {
  return steps.find(([, size]) => Math.abs(distance) >= size) ?? ['minute', 60_000];
}
