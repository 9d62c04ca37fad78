import type { Language } from '../../domain/form/form-text.ts';

const CHOSEN = 'vouch.language';
const OF_ACCOUNT = 'vouch-language-of-account';

/** The language chosen on this device; else that of the account last signed in here; else Chinese. */
export function storedLanguage(): Language {
  return (localStorage.getItem(CHOSEN) ?? localStorage.getItem(OF_ACCOUNT)) === 'en' ? 'en' : 'zh';
}

/** Keeps what a person chose on this device. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(CHOSEN, language);
}

/** Keeps the language of the account that signs in: it holds where nobody chose another on this device. */
export function keepAccountLanguage(language: Language): void {
  localStorage.setItem(OF_ACCOUNT, language);
}

/** Tells the browser which language the page is in. */
export function tellLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
