const blocks: Record<string, string> = { H1: '# ', H2: '## ', H3: '### ', H4: '#### ', LI: '- ', BLOCKQUOTE: '> ' };
const marks: Record<string, string> = { STRONG: '**', B: '**', EM: '*', I: '*', CODE: '`' };
const dropped = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT']);

/** The readable part of an HTML text, as Markdown. Parsing runs no script and loads nothing. */
export function htmlToMarkdown(html: string): string {
  return read(new DOMParser().parseFromString(html, 'text/html').body).trim();
}

function read(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element) || dropped.has(node.tagName)) return '';
  const inner = [...node.childNodes].map(read).join('');
  if (node.tagName === 'BR') return '\n';
  if (node.tagName === 'A') return `[${inner}](${node.getAttribute('href') ?? ''})`;
  const mark = marks[node.tagName];
  if (mark !== undefined) return inner.trim() === '' ? '' : `${mark}${inner.trim()}${mark}`;
  const prefix = blocks[node.tagName];
  if (prefix !== undefined) return `\n${prefix}${inner.trim()}\n`;
  return ['P', 'DIV', 'UL', 'OL', 'TR', 'TABLE', 'SECTION'].includes(node.tagName) ? `\n${inner}\n` : inner;
}
