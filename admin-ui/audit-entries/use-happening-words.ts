import { useTranslate } from 'react-admin';
import { nouns } from '../../domain/record/nouns.ts';
import { useLanguage } from '../providers/use-language.ts';

/** What happened, in words: a business step of an event, or the action of an audit entry (`shipment.dispatched`). */
export function useHappeningWords() {
  const translate = useTranslate();
  const language = useLanguage();
  const noun = (name: string) => {
    const known = Object.hasOwn(nouns, name) ? nouns[name as keyof typeof nouns].title[language] : name;
    return translate(`vouch.happening.noun.${name}`, { _: known });
  };
  return {
    noun,
    step: (name: string) => translate(`vouch.happening.step.${name.split(/[/:-]/).at(-1) ?? name}`, { _: name }),
    action: (action: string) => {
      const [name = '', verb = ''] = action.split('.');
      return `${noun(name)} ${translate(`vouch.happening.verb.${verb}`, { _: verb })}`;
    },
  };
}
