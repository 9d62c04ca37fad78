import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { nouns } from '../../../domain/record/nouns.ts';
import { isRefused, refuse } from '../../../domain/record/refusal.ts';
import { refusalMessages } from '../../../domain/record/refusal-messages.ts';

interface Titled {
  title?: string;
  'x-title-zh'?: string;
}

describe('the nouns', () => {
  it.each(Object.entries(nouns))('%s has a title in both languages for itself and every field', (name, noun) => {
    expect(noun.name).toBe(name);
    expect(noun.title.zh).toMatch(/\p{Script=Han}|EPCIS/u);
    const { properties = {} } = z.toJSONSchema(noun.schema, { unrepresentable: 'any' });
    for (const [field, schema] of Object.entries(properties)) {
      const direct = schema as Titled & { anyOf?: Titled[] };
      const { title, 'x-title-zh': zh } = direct.title ? direct : (direct.anyOf?.[0] ?? {});
      expect([field, Boolean(title), Boolean(zh)]).toEqual([field, true, true]);
    }
    for (const key of noun.key) expect(Object.keys(noun.schema.shape)).toContain(key);
  });
});

describe('refusals', () => {
  it.each(Object.entries(refusalMessages))('%s speaks both languages with the same words', (_code, { zh, en }) => {
    const words = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted();
    expect(words(zh)).toEqual(words(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it('says a word in the language of the message', () => {
    const { message } = refuse('standard-missing', { subject: 'M1', day: '2026-05-05', what: { zh: '工艺路线', en: 'route' } });
    expect(message.zh).toContain('没有生效的工艺路线');
    expect(message.en).toContain('No route of M1');
  });

  it('names five of many', () => {
    const refused = refuse('serial-unknown', { serials: ['1', '2', '3', '4', '5', '6', '7'] });
    expect(refused.message.en).toContain('1, 2, 3, 4, 5 and others (7)');
    expect(isRefused(refused)).toBe(true);
    expect(isRefused({ serials: [] })).toBe(false);
  });
});
