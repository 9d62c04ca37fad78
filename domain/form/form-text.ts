import type { Json } from '../json.ts';
import { decimalOf } from './decimal.ts';
import { formatNumber } from '../feel/values/number.ts';
import { evaluateForm } from './form-expression.ts';
import type { FormScope } from './form-scope.ts';

export type Language = 'zh' | 'en';

/** The text in the reader's language; the file's first language where the other is missing. */
export function inLanguage(language: Language, zh: string | undefined, en: string | undefined): string {
  return (language === 'en' ? (en ?? zh) : (zh ?? en)) ?? '';
}

/** A label or text with its expressions filled in: `=expression` as a whole, or `{{expression}}` within. */
export function fillText(text: string, scope: FormScope): string {
  if (text.startsWith('=')) return asText(evaluateForm(text, scope, scope.env));
  return text.replace(/\{\{(.+?)\}\}/gs, (_, source: string) => asText(evaluateForm(source, scope, scope.env)));
}

/** A value as a reader sees it: all digits, lists with commas. */
export function asText(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(asText).join(', ');
  const number = decimalOf(value);
  if (number !== null) return formatNumber(number);
  return typeof value === 'object' ? Object.values(value).map(asText).join(' ') : String(value);
}
