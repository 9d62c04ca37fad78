import type { Language } from '../../domain/form/form-text.ts';

/** Chinese, a slash, another language: how one attribute of a file holds a label for both kinds of readers. */
const pair = /^(?<zh>[^/]*\p{Script=Han}[^/]*?)\s*\/\s*(?<en>[^\p{Script=Han}]+)$/u;

/** A label of a file in the reader's language, where it is given in both (`数量 / Quantity`); as it stands otherwise. */
export function labelIn(language: Language, label: string): string {
  return pair.exec(label)?.groups?.[language] ?? label;
}
