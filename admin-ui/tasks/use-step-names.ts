import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inLanguage, type Language } from '../../domain/form/form-text.ts';
import { http } from '../providers/http.ts';
import { useLanguage } from '../providers/use-language.ts';
import type { Sop } from '../sops/sop.ts';
import { sopVersionQuery } from '../sops/use-sop-version.ts';

const VOUCH = 'urn:vouch:bpmn:1.0';

/**
 * Names of the steps that duties speak of, in the reader's language: `Measure` is one of the task's own SOP and version,
 * `inspection:Measure` one of another SOP, in force. A step that cannot be read keeps its id.
 */
export function useStepNames(sop: string, version: string, steps: string[]): (step: string) => string {
  const language = useLanguage();
  const others = useMemo(
    () => [...new Set(steps.flatMap((step) => (step.includes(':') ? [step.split(':')[0] ?? ''] : [])))],
    [steps],
  );
  const isOwn = steps.some((step) => !step.includes(':'));
  const [own, ...inForce] = useQueries({
    queries: [{ ...sopVersionQuery(sop, version), enabled: isOwn }, ...others.map(inForceQuery)],
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const names = namesIn(own?.bpmn, language);
    const byOther = new Map(others.map((other, n) => [other, namesIn(inForce[n]?.bpmn, language)]));
    return (step) => {
      const [other = '', element = ''] = step.split(':');
      return (step.includes(':') ? byOther.get(other)?.get(element) : names.get(step)) ?? step;
    };
  }, [own, inForce, others, language]);
}

function inForceQuery(sop: string) {
  return {
    ...sopVersionQuery(sop, 'in force'),
    queryFn: async () => {
      const { data } = await http<Sop>(`/sops/${encodeURIComponent(sop)}`);
      return sopVersionQuery(sop, data.version ?? data.draft ?? '').queryFn();
    },
    enabled: true,
  };
}

function namesIn(bpmn: string | undefined, language: Language): Map<string, string> {
  if (bpmn === undefined) return new Map();
  const file = new DOMParser().parseFromString(bpmn, 'text/xml');
  const named = [...file.querySelectorAll('[id][name]')].map((element): [string, string] => [
    element.getAttribute('id') ?? '',
    inLanguage(language, element.getAttribute('name') ?? undefined, element.getAttributeNS(VOUCH, 'nameEn') ?? undefined),
  ]);
  return new Map(named);
}
