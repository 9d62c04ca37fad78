import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';

const consoleFolder = join(import.meta.dirname, '../../admin-ui');
/** Attributes that a reader sees or hears. */
const spoken = new Set(['label', 'title', 'placeholder', 'alt', 'aria-label', 'helperText', 'hint', 'summary']);
const words = /[A-Za-z\u4e00-\u9fff]{2,}/;
/** The product's name is the same in every language. */
const names = new Set(['Vouch']);

interface Node {
  type?: string;
  value?: unknown;
  name?: { value?: string };
  [key: string]: unknown;
}

/** Texts of a component that do not come from the messages: between tags, or in spoken attributes. */
function literalTexts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(literalTexts);
  if (node === null || typeof node !== 'object') return [];
  const { type, value, name } = node as Node;
  if (type === 'JSXText' && words.test(String(value))) return [String(value).trim()];
  if (type === 'JSXAttribute' && spoken.has(name?.value ?? '')) {
    const text = (value as Node | null)?.type === 'StringLiteral' ? String((value as Node).value) : '';
    if (words.test(text) && !text.startsWith('vouch.') && !names.has(text)) return [text];
  }
  return Object.values(node).flatMap(literalTexts);
}

const read = (text: string) => literalTexts(parseSync(text, { syntax: 'typescript', tsx: true, target: 'es2024' }).body);

describe('components', () => {
  it('say nothing of their own: every text comes from the messages', () => {
    const files = readdirSync(consoleFolder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.tsx') && !name.startsWith('dist'),
    );
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((name) =>
      read(readFileSync(join(consoleFolder, name), 'utf8')).map((text) => `${name}: ${text}`),
    );
    expect(found).toEqual([]);
  });
  it('would be caught otherwise', () => {
    expect(read('<p title="Close">保存 {x}</p>;')).toEqual(['Close', '保存']);
    expect(read('<p title="vouch.act.close" role="status">{t("x")} · —</p>;')).toEqual([]);
  });
});
