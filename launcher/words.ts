/** One text in the two languages that Vouch speaks; the terminal shows both, English first. */
export type Words = { en: string; zh: string };

/** Both languages on one line, as the terminal shows them. */
export function bothWays(words: Words): string {
  return `${words.en} ${words.zh}`.trim();
}
