import { z } from 'zod';
import type { Bilingual } from '../domain/engine/command.ts';
import type { FieldFault } from './problem.ts';

const english = z.locales.en().localeError;
const chinese = z.locales.zhCN().localeError;

const text = (words: ReturnType<typeof english>) => (typeof words === 'string' ? words : (words?.message ?? 'invalid'));

function bilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

/** Each field's fault in both languages; a schema's own words come in an issue's `params.message`. */
export function zodFaults(error: z.ZodError, root: string): FieldFault[] {
  return error.issues.flatMap((issue) => {
    const path = [root, ...issue.path.map(String)].join('.');
    const params: unknown = issue.code === 'custom' ? issue.params?.['message'] : undefined;
    if (bilingual(params)) return [{ path, message: params }];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(`${path}.${key}`));
    const raw = issue as Parameters<typeof english>[0];
    return [{ path, message: { zh: text(chinese(raw)), en: text(english(raw)) } }];
  });
}

function unknownField(path: string): FieldFault {
  return {
    path,
    message: { zh: '没有这个字段：请删除或更正名称。', en: 'There is no such field: take it out or correct its name.' },
  };
}
