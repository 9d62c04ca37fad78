/**
 * XML as saxen reads it, which moddle stands on too: of what XML 1.0 (rule 25, 5) allows, it takes neither white space around
 * an attribute's equals sign nor letters beyond Latin in its name. The first is written plainly; an attribute of such
 * a name, which can only be another tool's, is left out. Line breaks stay, so that a place in the text is still on its line.
 */
export function plainAttributes(xml: string): string {
  return xml.replaceAll(markup, (all) => (all.startsWith('<!') || all.startsWith('<?') ? all : all.replaceAll(attribute, plain)));
}

/** Comments, sections of text, instructions; start tags with the quoted values in them. */
const markup = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<[^!?/][^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/g;

const attribute = /(\s+)([\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*)(\s*)=(\s*)("[^"]*"|'[^']*')/gu;

function plain(_all: string, before: string, name: string, left: string, right: string, value: string): string {
  const breaks = (left + right).replaceAll(/[^\n]/g, '');
  return /^[\w:.-]+$/.test(name) ? `${breaks}${before}${name}=${value}` : `${breaks}${before}${value.replaceAll(/[^\n]/g, '')}`;
}
