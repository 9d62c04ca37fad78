import type { DrgElement } from './model/definitions.ts';

/** What a decision or knowledge model is called: its name, for both languages where our attribute gives no Chinese one. */
export function elementTitle({ name, xml }: Pick<DrgElement, 'name' | 'xml'>): { zh: string; en: string } {
  return { zh: xml.attributes['vouch:nameZh'] ?? name, en: name };
}
