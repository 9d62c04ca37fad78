import { structureFaults } from './structure/structure-faults.ts';

/**
 * The reader's warnings without those of content that BPMN's schema allows where it stands, and that no run looks at: markup
 * inside of documentation and texts, other tools' elements in the drawing, references that moddle has no name for.
 */
export function withoutAllowedContent(warnings: readonly string[], xml: string): readonly string[] {
  if (!warnings.some((warning) => unread.test(warning))) return warnings;
  const unknown = new Set(structureFaults(xml).flatMap(({ kind, part }) => (kind === 'child-unknown' ? [part] : [])));
  return warnings.filter((warning) => {
    const tag = unread.exec(warning)?.[1];
    return tag === undefined || unknown.has(tag) || unknown.has(tag.slice(tag.indexOf(':') + 1));
  });
}

const unread = /^unparsable content <([^\s/>]*)[^]*(?:unknown type|unrecognized element)/;
