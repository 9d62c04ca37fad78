import type { Bilingual } from '../engine/command.ts';
import type { Json } from '../json.ts';
import { refusalMessages, type RefusalCode } from './refusal-messages.ts';

/** An act that was not done: its code, mostly one of `refusalMessages`, is thrown into the process as a BPMN error, its message tells a person what to do. */
export interface Refused {
  refused: string;
  message: Bilingual;
  detail?: Json;
}

/** Words that a message needs; lists are shortened. */
export type RefusalWords = Record<string, string | number | readonly string[]>;

/** Makes a refusal of one of the known codes. */
export function refuse(code: RefusalCode, words: RefusalWords = {}, detail?: Json): Refused {
  const { zh, en } = refusalMessages[code];
  const message = { zh: fill(zh, words, '、', '等'), en: fill(en, words, ', ', ' and others') };
  return detail === undefined ? { refused: code, message } : { refused: code, message, detail };
}

/** Whether an answer is a refusal. */
export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer && 'message' in answer;
}

const longestList = 5;

function fill(template: string, words: RefusalWords, separator: string, more: string): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name] ?? '';
    if (typeof word !== 'object') return String(word);
    return word.slice(0, longestList).join(separator) + (word.length > longestList ? `${more} (${word.length})` : '');
  });
}
