/** XML in which every id is one that moddle reads, and the way back to the ids as they were written. */
export interface Spelled {
  xml: string;
  /** Under which id an element stands in that XML. */
  spell(id: string): string;
  /** The text as it was before its ids were spelled otherwise. */
  restore(text: string): string;
}

/**
 * XML allows letters of any script in an id, and people write digits and spaces; moddle leaves out what has such an id.
 * Until it has read, those ids and the references to them stand under others.
 */
export function spellIds(xml: string): Spelled {
  const ids = [...xml.matchAll(/\sid\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)].map(([, double, single]) =>
    (double ?? single ?? '').trim(),
  );
  const strange = [...new Set(ids.filter((id) => id !== '' && !readable.test(id)))];
  if (strange.length === 0) return { xml: trimIds(xml), spell: (id) => id, restore: (text) => text };
  const spelled = new Map(strange.map((id, index) => [id, `_vouch-id-${index}_`]));
  return {
    xml: trimIds(xml).replaceAll(named, (all, before: string, name: string) => {
      const prefix = spelled.has(name) ? '' : (/^[A-Za-z_][\w.-]*:/.exec(name)?.[0] ?? '');
      const other = spelled.get(name.slice(prefix.length));
      return other === undefined ? all : before + prefix + other;
    }),
    spell: (id) => spelled.get(id) ?? id,
    restore: (text) => text.replaceAll(/_vouch-id-(\d+)_/g, (all, index: string) => strange[Number(index)] ?? all),
  };
}

/** The ids that moddle takes. */
const readable = /^([a-z][\w-.]*:)?[a-z_][\w-.]*$/i;

/** A whole attribute value or text. */
const named = /(["'>]\s*)([^"'<>\s](?:[^"'<>]*[^"'<>\s])?)(?=\s*["'<])/g;

/** White space around an id does not belong to it (XML Schema, xsd:ID). */
function trimIds(xml: string): string {
  return xml.replaceAll(/(\sid\s*=\s*)(?:"(?:\s+([^"<]*)|([^"<]*?)\s+)"|'(?:\s+([^'<]*)|([^'<]*?)\s+)')/g, (...parts) => {
    const [, before, ...ids] = parts as string[];
    return `${before}"${(ids.slice(0, 4).find((id) => id !== undefined) ?? '').trim()}"`;
  });
}
