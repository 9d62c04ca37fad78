import type { Json } from '../../domain/json.ts';

interface Words {
  yes: string;
  no: string;
  none: string;
}

const MOST_ITEMS = 20;

/** A JSON value in words; long lists are cut and say how long they are. */
export function fromJson(value: Json, words: Words): string {
  if (value === null || value === '') return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map((item) => fromJson(item, words));
    const more = value.length > MOST_ITEMS ? [`… (${value.length})`] : [];
    return [...items, ...more].join(', ') || words.none;
  }
  const [only, ...others] = Object.keys(value);
  if (only?.startsWith('@') === true && others.length === 0) return fromJson(value[only] ?? null, words);
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${fromJson(inner, words)}`)
    .join('; ');
}
