import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { messages } from '../../../admin-ui/messages/index.ts';
import { nouns } from '../../../domain/record/nouns.ts';

const consoleFolder = join(import.meta.dirname, '../../../admin-ui');

function flat(tree: object, base = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${base}${key}.`)
      : [[`${base}${key}`, String(value)] as [string, string]],
  );
}

const zh = new Map(flat(messages('zh')));
const en = new Map(flat(messages('en')));

function sources(): { name: string; text: string }[] {
  return readdirSync(consoleFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('dist'))
    .map((name) => ({ name, text: readFileSync(join(consoleFolder, name), 'utf8') }));
}

describe('the console’s sentences', () => {
  it('are the same in both languages, react-admin’s own included', () => {
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([]);
    expect([...zh.keys()].filter((key) => key.startsWith('vouch.') && !en.has(key))).toEqual([]);
  });
  it('are never empty', () => {
    expect([...zh, ...en].filter(([key, text]) => text.trim() === '' && key !== 'ra.boolean.null')).toEqual([]);
  });
  it('fill in the same values in both languages', () => {
    const holes = (text: string | undefined) =>
      [...new Set([...(text ?? '').matchAll(/%\{(\w+)\}/g)].map(([, name]) => name))].toSorted();
    const differing = [...zh.keys()].filter(
      (key) => key.startsWith('vouch.') && holes(zh.get(key)).join() !== holes(en.get(key)).join(),
    );
    expect(differing.filter((key) => !holes(zh.get(key)).includes('smart_count'))).toEqual([]);
  });
  it('exist for every key that the console names', () => {
    const named = sources().flatMap(({ name, text }) =>
      [...text.matchAll(/['"`](vouch\.[\w.-]+)['"`]/g)].map(([, key = '']) => ({ name, key })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ key }) => !zh.has(key))).toEqual([]);
  });
  it('are all used', () => {
    const text = sources()
      .filter(({ name }) => !name.startsWith('messages'))
      .map((source) => source.text)
      .join('\n');
    // keys made of a value are used by their stem: `vouch.status.${status}`
    const stems = [...text.matchAll(/[`'](vouch\.[\w.-]*\.)\$\{/g)].map(([, stem = '']) => stem);
    const unused = [...zh.keys()].filter(
      (key) =>
        key.startsWith('vouch.') &&
        !key.startsWith('vouch.record.names.') &&
        !text.includes(`${key}'`) &&
        !text.includes(`${key}"`) &&
        !stems.some((stem) => key.startsWith(stem)),
    );
    expect(unused).toEqual([]);
  });
});

describe('fixed values of the records', () => {
  it('have a name in both languages', () => {
    const values = new Set(
      Object.values(nouns).flatMap(({ schema }) => enumsOf(z.toJSONSchema(schema, { unrepresentable: 'any' }))),
    );
    const unnamed = [...values].filter((value) => !zh.has(`vouch.option.${value}`) && !zh.has(`vouch.status.${value}`));
    expect(unnamed).toEqual([]);
  });
});

function enumsOf(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const own = 'enum' in schema && Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  return [...own, ...Object.values(schema).flatMap(enumsOf)];
}
