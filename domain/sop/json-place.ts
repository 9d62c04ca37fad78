import type { Bilingual } from '../engine/command.ts';

/** Where a text stops being JSON, for the end of a sentence: by line and column; nothing where its parser does not say. */
export function jsonPlace(error: unknown, source: string): Bilingual {
  const told = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(told)?.[1];
  const isCut = /end of JSON input/i.test(told);
  if (position === undefined && !isCut) return { zh: '。', en: '.' };
  const before = source.slice(0, position === undefined ? source.length : Number(position));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { zh: `：错在第 ${line} 行第 ${column} 列。`, en: `: it breaks at line ${line}, column ${column}.` };
}
