import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { Language } from '../../domain/form/form-text.ts';
import { messages } from '../messages/index.ts';
import { storedLanguage, tellLanguage } from './language.ts';

const locales = [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
];

// the server's sentences are in the reader's language already, and pass as they are
const provider = polyglotI18nProvider((locale) => messages(locale as Language), storedLanguage(), locales, {
  allowMissing: true,
});

tellLanguage(storedLanguage());

/** The console's sentences in the language that is shown. */
export const i18nProvider: typeof provider = {
  ...provider,
  changeLocale: (locale) => {
    tellLanguage(locale as Language);
    return provider.changeLocale(locale);
  },
};
