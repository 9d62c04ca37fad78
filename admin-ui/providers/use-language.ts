import { useLocale } from 'react-admin';
import type { Bilingual } from '../../domain/engine/command.ts';
import { inLanguage, type Language } from '../../domain/form/form-text.ts';

/** The language the console is shown in. */
export function useLanguage(): Language {
  return useLocale() === 'en' ? 'en' : 'zh';
}

/** Picks the reader's text of a pair of the server. */
export function useBilingual(): (pair: Bilingual | null | undefined, fallback?: string) => string {
  const language = useLanguage();
  return (pair, fallback = '') => inLanguage(language, pair?.zh || undefined, pair?.en || undefined) || fallback;
}
