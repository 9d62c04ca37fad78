import type { Language } from '../../domain/form/form-text.ts';

/** Sentences side by side, Chinese first: one cannot be written without the other. */
export type Pairs = { [key: string]: readonly [zh: string, en: string] | Pairs };
export type Messages = { [key: string]: string | Messages };

/** One language of a tree of sentences. */
export function inOne(pairs: Pairs, language: Language): Messages {
  return Object.fromEntries(
    Object.entries(pairs).map(([key, value]) => [key, isPair(value) ? value[language === 'zh' ? 0 : 1] : inOne(value, language)]),
  );
}

function isPair(value: Pairs[string]): value is readonly [string, string] {
  return Array.isArray(value);
}
