import vouch from '../vouch.json' with { type: 'json' };
import type { Moddle } from '../parse.ts';

/** Whether a file is written for this product: it uses our namespace. Other tools' diagrams need not keep our conventions. */
export function isSop(definitions: Moddle): boolean {
  const prefixes = Object.entries(definitions.$attrs ?? {}).flatMap(([name, uri]) =>
    name.startsWith('xmlns:') && uri === vouch.uri ? [name] : [],
  );
  return prefixes.length > 0 && usesNames(definitions);
}

/** A process named in both languages is an SOP of ours; a namespace alone may come from a template. */
function usesNames({ rootElements }: Moddle): boolean {
  return Array.isArray(rootElements) && (rootElements as Moddle[]).some((root) => root['nameEn'] !== undefined);
}
