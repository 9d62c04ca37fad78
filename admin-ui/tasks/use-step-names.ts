import { useMemo } from 'react';
import { inLanguage } from '../../domain/form/form-text.ts';
import { useLanguage } from '../providers/use-language.ts';
import { useSopVersion } from '../sops/use-sop-version.ts';

const VOUCH = 'urn:vouch:bpmn:1.0';

/** Names of the steps of an SOP's version in the reader's language; a step of another SOP keeps its id. */
export function useStepNames(sop: string, version: string, needed: boolean): (step: string) => string {
  const language = useLanguage();
  const { data } = useSopVersion(sop, needed ? version : null);
  const names = useMemo(() => {
    if (data === undefined) return new Map<string, string>();
    const file = new DOMParser().parseFromString(data.bpmn, 'text/xml');
    const named = [...file.querySelectorAll('[id][name]')].map((element): [string, string] => [
      element.getAttribute('id') ?? '',
      inLanguage(language, element.getAttribute('name') ?? undefined, element.getAttributeNS(VOUCH, 'nameEn') ?? undefined),
    ]);
    return new Map(named);
  }, [data, language]);
  return (step) => names.get(step) ?? step;
}
