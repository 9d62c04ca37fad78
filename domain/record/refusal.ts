import type { Bilingual } from '../engine/command.ts';
import type { Json } from '../json.ts';
import { refusalMessages, type RefusalCode } from './refusal-messages.ts';

/** An act that was not done: its code, mostly one of `refusalMessages`, is thrown into the process as a BPMN error, its message tells a person what to do. */
export interface Refused {
  refused: string;
  message: Bilingual;
  detail?: Json;
}

/** Words that a message needs: as they are, or in the message's language; lists are shortened. */
export type RefusalWords = Record<string, string | number | readonly string[] | Bilingual>;

/** Makes a refusal of one of the known codes. */
export function refuse(code: RefusalCode, words: RefusalWords = {}, detail?: Json): Refused {
  const { zh, en } = refusalMessages[code];
  const message = { zh: fill(zh, words, 'zh'), en: fill(en, words, 'en') };
  return detail === undefined ? { refused: code, message } : { refused: code, message, detail };
}

/** Whether an answer is a refusal. */
export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer && 'message' in answer;
}

const longestList = 5;

const listing = { zh: { separator: '、', more: '等' }, en: { separator: ', ', more: ' and others' } } as const;

function fill(template: string, words: RefusalWords, language: keyof Bilingual): string {
  const { separator, more } = listing[language];
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name] ?? '';
    if (typeof word !== 'object') return String(word);
    if ('zh' in word) return word[language];
    return word.slice(0, longestList).join(separator) + (word.length > longestList ? `${more} (${word.length})` : '');
  });
}
