import { fillText, inLanguage } from '../../../domain/form/form-text.ts';
import { type FieldProps, useFilling } from '../form-place.ts';
import { htmlToMarkdown } from '../html-text.ts';
import { MarkdownView } from '../MarkdownView.tsx';

/** HTML of a form, reduced to headings, lists and text: no markup of a file reaches the page. */
export function HtmlField({ place }: FieldProps) {
  const { language } = useFilling();
  const { content, properties } = place.component;
  const html = inLanguage(language, content, properties?.['contentEn'] as string | undefined);
  return <MarkdownView source={fillText(htmlToMarkdown(html), place.scope)} />;
}
