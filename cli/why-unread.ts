import type { Bilingual } from '../domain/engine/command.ts';

/** What a failure of the file system means for whoever named the file. */
export function whyUnread(error: unknown): Bilingual {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? { zh: `无法读取（${code}）`, en: message };
}

const reasons: Record<string, Bilingual> = {
  ENOENT: { zh: '没有这个文件：请检查路径', en: 'there is no such file: check the path' },
  ENOTDIR: { zh: '没有这个文件：请检查路径', en: 'there is no such file: check the path' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' },
  EACCES: { zh: '没有读取它的权限', en: 'you may not read it' },
  EPERM: { zh: '没有读取它的权限', en: 'you may not read it' },
};
