import { optionsOf } from '../../domain/form/options.ts';
import type { PlacedComponent } from '../../domain/form/placed-component.ts';
import { inLanguage } from '../../domain/form/form-text.ts';
import { useFilling } from './form-place.ts';

/** The options of a component in the reader's language, as react-admin's inputs take them. */
export function useChoices({ component, scope }: PlacedComponent): { id: string | number | boolean; name: string }[] {
  const { language } = useFilling();
  return optionsOf(component, scope).map(({ value, label, labelEn }) => ({
    id: value,
    name: inLanguage(language, label, labelEn),
  }));
}
