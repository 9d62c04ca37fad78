import type { Language } from '../../domain/form/form-text.ts';

const STORED = 'vouch.language';

/** The language that was chosen on this device; Chinese until one was. */
export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
