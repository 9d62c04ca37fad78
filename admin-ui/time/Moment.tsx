import { useLanguage } from '../providers/use-language.ts';
import { dateTimeWords, exactWords } from './time-words.ts';

/** An instant in the reader's words, to the second and with its zone where it is pointed at; nothing for none. */
export function Moment({ at }: { at: string | null | undefined }) {
  const language = useLanguage();
  if (!at) return null;
  return (
    <time dateTime={at} title={exactWords(at, language)}>
      {dateTimeWords(at, language)}
    </time>
  );
}
