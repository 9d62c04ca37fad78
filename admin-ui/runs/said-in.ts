import type { Language } from '../../domain/form/form-text.ts';

/** A remark in brackets at the end, which has both languages of its own. */
const remark = /（([^（）]*)）$/u;
const between = ' / ';

/**
 * What the engine says of an incident, in the reader's language: it writes Chinese, a slash, English, after the id of the
 * element and a colon. A sentence of which no such halves are to be told is shown as it stands.
 */
export function saidIn(language: Language, message: string, element: string): string {
  const text = message.startsWith(`${element}: `) ? message.slice(element.length + 2) : message;
  const more = remark.exec(text);
  const main = more && isPair(more[1] ?? '') ? text.slice(0, more.index) : text;
  const said = half(language, main);
  if (main === text || !more) return said;
  return language === 'zh' ? `${said}（${half(language, more[1] ?? '')}）` : `${said} (${half(language, more[1] ?? '')})`;
}

const isPair = (text: string) => text.includes(between);

/** Quoted values stand in both halves alike, so that the middle one of all slashes is the one between them. */
function half(language: Language, text: string): string {
  const parts = text.split(between);
  if (parts.length % 2 === 1) return text;
  const middle = parts.length / 2;
  const kept = language === 'zh' ? parts.slice(0, middle) : parts.slice(middle);
  return kept.join(between);
}
