import { type ComponentType, createContext, useContext } from 'react';
import type { Language } from '../../domain/form/form-text.ts';
import type { FormComponent } from '../../domain/form/form-schema.ts';
import { inLanguage, fillText } from '../../domain/form/form-text.ts';
import { isRequired } from '../../domain/form/validate-form.ts';
import type { Values } from '../../domain/form/form-scope.ts';
import { dotted } from '../../domain/form/path.ts';
import { isFixed, type Place, type PlacedComponent } from '../../domain/form/placed-component.ts';

/** What every field of a form being filled needs to know. */
export interface FillingForm {
  values: Values;
  language: Language;
  /** Nothing can be entered: the task is closed, or somebody else's. */
  disabled: boolean;
  /** Draws the components within a group or a row of a list. */
  Fields: ComponentType<FieldsProps>;
}

/** Components to draw, and the place that they stand in. */
export interface FieldsProps {
  components: FormComponent[];
  place: Place;
}

export const FillingContext = createContext<FillingForm | null>(null);

export function useFilling(): FillingForm {
  const filling = useContext(FillingContext);
  if (filling === null) throw new Error('a form field outside a form');
  return filling;
}

/** What an input shows of its component: name, words, and whether it can and must be filled. */
export interface FieldWords {
  source: string;
  label: string;
  helperText: string | false;
  isRequired: boolean;
  disabled: boolean;
}

export function useField(place: PlacedComponent): FieldWords {
  const { language, disabled } = useFilling();
  const { component, scope, path } = place;
  const { description, properties } = component;
  const helper = fillText(inLanguage(language, description, properties?.descriptionEn), scope);
  return {
    source: dotted(path),
    label: labelOf(component, place, language),
    helperText: helper === '' ? false : helper,
    isRequired: isRequired(place),
    disabled: disabled || isFixed(component, scope),
  };
}

export function labelOf(component: FormComponent, { scope }: Pick<PlacedComponent, 'scope'>, language: Language): string {
  const label = component.label ?? component.dateLabel ?? component.timeLabel;
  return fillText(inLanguage(language, label, component.properties?.labelEn), scope) || (component.key ?? '');
}

/** The props of every field component. */
export interface FieldProps {
  place: PlacedComponent;
}
