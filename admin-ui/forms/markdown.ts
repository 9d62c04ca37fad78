/** A piece of a line: plain, or marked. */
export type Inline =
  | { type: 'text' | 'strong' | 'emphasis' | 'code'; text: string }
  | { type: 'link'; text: string; address: string };

/** A block of a text. */
export type Block =
  | { type: 'heading'; level: number; inlines: Inline[] }
  | { type: 'paragraph' | 'quote'; inlines: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'rule' };

const inlinePattern = /\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|_(.+?)_|`(.+?)`|\[([^\]]+)\]\(([^)\s]+)\)/gu;

/** The part of Markdown that work instructions use, as data: no HTML ever comes of it. */
export function readMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  for (const line of source.split(/\r?\n/)) {
    const block = readLine(line.trimEnd());
    if (block === null) blocks.push({ type: 'paragraph', inlines: [] });
    else append(blocks, block);
  }
  return blocks.filter((block) => block.type !== 'paragraph' || block.inlines.length > 0);
}

function readLine(line: string): Block | null {
  if (line.trim() === '') return null;
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading !== null) return { type: 'heading', level: heading[1]?.length ?? 1, inlines: readInlines(heading[2] ?? '') };
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return { type: 'rule' };
  const item = /^\s*(?:([-*+])|\d+[.)])\s+(.*)$/.exec(line);
  if (item !== null) return { type: 'list', ordered: item[1] === undefined, items: [readInlines(item[2] ?? '')] };
  const quote = /^>\s?(.*)$/.exec(line);
  if (quote !== null) return { type: 'quote', inlines: readInlines(quote[1] ?? '') };
  return { type: 'paragraph', inlines: readInlines(line) };
}

/** Lines of one list or paragraph follow one another. */
function append(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) last.items.push(...block.items);
  else if (block.type === 'paragraph' && last?.type === 'paragraph' && last.inlines.length > 0) {
    last.inlines.push({ type: 'text', text: '\n' }, ...block.inlines);
  } else blocks.push(block);
}

function readInlines(text: string): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(inlinePattern)) {
    if (match.index > end) inlines.push({ type: 'text', text: text.slice(end, match.index) });
    inlines.push(marked(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) inlines.push({ type: 'text', text: text.slice(end) });
  return inlines;
}

function marked(match: RegExpExecArray): Inline {
  const [, star, underscore, italic, slanted, code, label, address] = match;
  const strong = star ?? underscore;
  if (strong !== undefined) return { type: 'strong', text: strong };
  const emphasis = italic ?? slanted;
  if (emphasis !== undefined) return { type: 'emphasis', text: emphasis };
  if (code !== undefined) return { type: 'code', text: code };
  return { type: 'link', text: label ?? '', address: address ?? '' };
}
