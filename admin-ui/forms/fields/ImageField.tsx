import { inLanguage } from '../../../domain/form/form-text.ts';
import { fillText } from '../../../domain/form/form-text.ts';
import { type FieldProps, useFilling } from '../form-place.ts';
import { safeAddress } from '../safe-address.ts';

/** A picture from our own server or within the form itself. */
export function ImageField({ place }: FieldProps) {
  const { language } = useFilling();
  const { component, scope } = place;
  const address = safeAddress(fillText(component.source ?? '', scope), 'image');
  if (address === null) return null;
  const words = fillText(inLanguage(language, component.alt, component.properties?.['altEn'] as string | undefined), scope);
  return <img src={address} alt={words} style={{ maxWidth: '100%', height: 'auto' }} />;
}
