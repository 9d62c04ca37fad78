import { NANOS_PER_SECOND } from './calendar.ts';

/** An exact length of time (DMN 1.5, 10.3.2.3.7). */
export class DaysTimeDuration {
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    this.nanos = nanos;
  }

  /** Days, hours, minutes, seconds and nanoseconds, each with the sign of the whole. */
  get parts(): { days: bigint; hours: bigint; minutes: bigint; seconds: bigint; nanos: bigint } {
    const seconds = this.nanos / NANOS_PER_SECOND;
    return {
      days: seconds / 86_400n,
      hours: (seconds / 3600n) % 24n,
      minutes: (seconds / 60n) % 60n,
      seconds: seconds % 60n,
      nanos: this.nanos % NANOS_PER_SECOND,
    };
  }

  toString(): string {
    if (this.nanos === 0n) return 'PT0S';
    const negative = this.nanos < 0n;
    const { days, hours, minutes, seconds, nanos } = negative ? new DaysTimeDuration(-this.nanos).parts : this.parts;
    const fraction = nanos === 0n ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
    const second = seconds === 0n && fraction === '' ? '' : `${seconds}${fraction}S`;
    const time = `${unit(hours, 'H')}${unit(minutes, 'M')}${second}`;
    return `${negative ? '-' : ''}P${unit(days, 'D')}${time === '' ? '' : `T${time}`}`;
  }
}

function unit(value: bigint, letter: string): string {
  return value === 0n ? '' : `${value}${letter}`;
}

/** A length in calendar months (DMN 1.5, 10.3.2.3.8). */
export class YearsMonthsDuration {
  readonly months: number;

  constructor(months: number) {
    this.months = months === 0 ? 0 : months;
  }

  get years(): number {
    return Math.trunc(this.months / 12) + 0;
  }

  toString(): string {
    const absolute = Math.abs(this.months);
    const [years, months] = [Math.floor(absolute / 12), absolute % 12];
    if (absolute === 0) return 'P0M';
    return `${this.months < 0 ? '-' : ''}P${years === 0 ? '' : `${years}Y`}${months === 0 ? '' : `${months}M`}`;
  }
}

export type FeelDuration = DaysTimeDuration | YearsMonthsDuration;

/** The duration of whole months, or null where the count is beyond exact integers. */
export function makeYearsMonths(months: number): YearsMonthsDuration | null {
  return Number.isSafeInteger(months) ? new YearsMonthsDuration(months) : null;
}

const yearsMonths = /^(-?)P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?$/;
const daysTime = /^(-?)P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d|\.\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/;

/** Reads `P1Y2M` or `P1DT2H3M4.5S`; a text that mixes both kinds is no FEEL duration. */
export function parseDuration(text: string): FeelDuration | null {
  return parseYearsMonths(text) ?? parseDaysTime(text);
}

export function parseYearsMonths(text: string): YearsMonthsDuration | null {
  const match = yearsMonths.exec(text);
  if (match === null) return null;
  const months = Number(match[2] ?? 0) * 12 + Number(match[3] ?? 0);
  return makeYearsMonths(match[1] === '-' ? -months : months);
}

export function parseDaysTime(text: string): DaysTimeDuration | null {
  const match = daysTime.exec(text);
  if (match === null || text.length > 200) return null;
  const [days, hours, minutes, seconds] = [2, 3, 4, 5].map((group) => BigInt(match[group] ?? 0));
  const total = (((days ?? 0n) * 24n + (hours ?? 0n)) * 60n + (minutes ?? 0n)) * 60n + (seconds ?? 0n);
  const nanos = total * NANOS_PER_SECOND + BigInt((match[6] ?? '').slice(0, 9).padEnd(9, '0'));
  return new DaysTimeDuration(match[1] === '-' ? -nanos : nanos);
}
