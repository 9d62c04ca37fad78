import { fillText, inLanguage } from '../../../domain/form/form-text.ts';
import { type FieldProps, useFilling } from '../form-place.ts';
import { MarkdownView } from '../MarkdownView.tsx';

/** A text to be read, with values filled in. */
export function TextViewField({ place }: FieldProps) {
  const { language } = useFilling();
  const { text, properties } = place.component;
  return <MarkdownView source={fillText(inLanguage(language, text, properties?.textEn), place.scope)} />;
}
