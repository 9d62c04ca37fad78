import { isDmnRefusal } from '../refusal.ts';
import { childrenOf, readXml } from '../xml/read-xml.ts';

/** The namespace of a file and the models it imports, for whoever finds the files; null for what is no DMN. */
export type ModelLinks = { namespace: string; imports: { namespace: string; location: string | undefined }[] };

export function modelLinks(xml: string): ModelLinks | null {
  const root = readXml(xml);
  if (isDmnRefusal(root)) return null;
  const imports = childrenOf(root, 'import').map(({ attributes }) => ({
    namespace: attributes['namespace'] ?? '',
    location: attributes['locationURI'],
  }));
  return { namespace: root.attributes['namespace'] ?? '', imports };
}
