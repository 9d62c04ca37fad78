import { useTranslate } from 'react-admin';
import { useBilingual } from '../providers/use-language.ts';
import type { RunScope } from './run.ts';

/** What a subprocess or called process is called: its step, which instance it is, and the SOP that was called. */
export function useScopeName(): (scope: RunScope) => string {
  const translate = useTranslate();
  const pick = useBilingual();
  return ({ title, element, number, called }) => {
    const name = translate('vouch.run.nth', { name: pick(title, element), n: number });
    return called === null ? name : `${name} (${pick(called.title, called.sop)} ${called.version})`;
  };
}
