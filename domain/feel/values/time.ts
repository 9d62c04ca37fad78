import { floorDivide, NANOS_PER_SECOND, SECONDS_PER_DAY } from './calendar.ts';
import { twoDigits } from './date.ts';
import { formatZone, offsetOfLocal, parseZone, type Zone } from './zone.ts';

const NANOS_PER_DAY = BigInt(SECONDS_PER_DAY) * NANOS_PER_SECOND;

/** A time of day, local or with an offset or zone (DMN 1.5, 10.3.2.3.4). */
export class FeelTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 to 999 999 999. */
  readonly nano: number;
  readonly zone: Zone;

  constructor(hour: number, minute: number, second: number, nano: number, zone: Zone) {
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.nano = nano;
    this.zone = zone;
  }

  get secondOfDay(): number {
    return this.hour * 3600 + this.minute * 60 + this.second;
  }

  get nanoOfDay(): bigint {
    return BigInt(this.secondOfDay) * NANOS_PER_SECOND + BigInt(this.nano);
  }

  /** Seconds from UTC, null for a local time. A named zone counts as on 1970-01-01, having no date. */
  get offset(): number | null {
    return this.zone === undefined ? null : offsetOfLocal(this.zone, this.secondOfDay);
  }

  withZone(zone: Zone): FeelTime {
    return new FeelTime(this.hour, this.minute, this.second, this.nano, zone);
  }

  toString(): string {
    return `${formatClock(this)}${formatZone(this.zone)}`;
  }
}

function formatClock(time: FeelTime): string {
  const fraction = time.nano === 0 ? '' : `.${String(time.nano).padStart(9, '0').replace(/0+$/, '')}`;
  return `${twoDigits(time.hour)}:${twoDigits(time.minute)}:${twoDigits(time.second)}${fraction}`;
}

function within(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}

/** The time of these parts, or null when there is no such time. */
export function makeTime(hour: number, minute: number, second: number, nano: number, zone: Zone): FeelTime | null {
  if (!within(hour, 24) || !within(minute, 60) || !within(second, 60)) return null;
  return new FeelTime(hour, minute, second, nano, zone);
}

/** The time of a count of nanoseconds since midnight, wrapped around the clock. */
export function timeOfNanos(nanos: bigint, zone: Zone): FeelTime {
  const wrapped = nanos - floorDivide(nanos, NANOS_PER_DAY) * NANOS_PER_DAY;
  const seconds = Number(wrapped / NANOS_PER_SECOND);
  const nano = Number(wrapped % NANOS_PER_SECOND);
  return new FeelTime(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, nano, zone);
}

/** Nanoseconds since midnight UTC, or since local midnight where there is no zone. */
export function comparableNanos(time: FeelTime): bigint {
  return time.nanoOfDay - BigInt(time.offset ?? 0) * NANOS_PER_SECOND;
}

const lexical = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(.*)$/s;

/** Reads `10:15:30.5`, with `Z`, an offset or `@Zone/Id` behind it where given. */
export function parseTime(text: string): FeelTime | null {
  const match = lexical.exec(text);
  if (match === null) return null;
  const zone = match[5] === '' ? undefined : parseZone(match[5] ?? '');
  if (zone === null) return null;
  const nano = Number((match[4] ?? '').slice(0, 9).padEnd(9, '0'));
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (hour === 24 && minute === 0 && second === 0 && nano === 0) return new FeelTime(0, 0, 0, 0, zone);
  return makeTime(hour, minute, second, nano, zone);
}
