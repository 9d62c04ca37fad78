import { useLanguage } from '../providers/use-language.ts';
import { dateTimeWords } from './time-words.ts';

/** An instant in the reader's words; nothing for none. */
export function Moment({ at }: { at: string | null | undefined }) {
  const language = useLanguage();
  return at ? <time dateTime={at}>{dateTimeWords(at, language)}</time> : null;
}
