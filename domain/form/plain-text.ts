import type { Json } from '../json.ts';

/** Dates, times and durations of the process are tagged in its state; a form keeps their text. */
export function plainText(value: Json | undefined): Json | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const [tag, ...more] = Object.keys(value);
  const isTagged = more.length === 0 && tag !== undefined && tag.startsWith('@') && tag !== '@decimal';
  const text = tag === undefined ? undefined : value[tag];
  return isTagged && typeof text === 'string' ? text : value;
}
