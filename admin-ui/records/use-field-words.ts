import { useTranslate } from 'react-admin';
import { useLanguage } from '../providers/use-language.ts';
import type { FieldSpec } from './field-spec.ts';

/** Titles of fields and names of their fixed values in the reader's language. */
export function useFieldWords() {
  const language = useLanguage();
  const translate = useTranslate();
  return {
    language,
    title: ({ name, title }: FieldSpec) =>
      title.zh === name ? translate(`vouch.record.field.${name}`, { _: name }) : title[language],
    option: (value: string) => translate(`vouch.option.${value}`, { _: translate(`vouch.status.${value}`, { _: value }) }),
  };
}
