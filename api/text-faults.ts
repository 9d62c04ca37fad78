import type { FieldFault } from './problem.ts';

const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;
// a file's bytes are kept as they are, and files made on Windows end their lines with CR LF
const controlsInFile = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const maxDepth = 64;

const beyondNumbers = { zh: '数字过大：请改小。', en: 'The number is too large: make it smaller.' };

/** Thrown for JSON nested deeper than any form of ours is. */
export class TooDeep extends Error {}

/**
 * Strings (and names of fields) that no field takes: control characters except line feed and tab, and halves of
 * surrogate pairs, as a scan cut in half leaves them. Whole characters outside the basic plane (𠮷) are fine. A number that
 * is too large to be one (`1e400`) is a fault as well.
 * @param files path under which strings are whole files, whose carriage returns are kept
 */
export function textFaults(value: unknown, path: string, files?: string, depth = 0): FieldFault[] {
  if (typeof value === 'string') return stringFault(value, path, files !== undefined && path.startsWith(`${files}.`));
  if (typeof value === 'number' && !Number.isFinite(value)) return [{ path, message: beyondNumbers }];
  if (typeof value !== 'object' || value === null) return [];
  if (depth > maxDepth) throw new TooDeep();
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = `${path}.${printable(name)}`;
    if (name === '__proto__')
      return [{ path: at, message: { zh: '此字段名不允许使用。', en: 'A field cannot have this name.' } }];
    return [...stringFault(name, at), ...textFaults(inner, at, files, depth + 1)];
  });
}

function stringFault(text: string, path: string, inFile = false): FieldFault[] {
  if (!text.isWellFormed())
    return [
      {
        path,
        message: {
          zh: '文本不完整（含有半个字符）：请重新扫描或重新输入。',
          en: 'The text is cut in the middle of a character: scan or type it again.',
        },
      },
    ];
  const found = (inFile ? controlsInFile : controls).exec(text);
  if (!found) return [];
  const point = `U+${text.charCodeAt(found.index).toString(16).toUpperCase().padStart(4, '0')}`;
  return [
    {
      path,
      message: { zh: `含有控制字符 ${point}：请删除后重试。`, en: `The text holds the control character ${point}: take it out.` },
    },
  ];
}

function printable(name: string): string {
  return name.toWellFormed().replace(new RegExp(controls, 'g'), '\uFFFD').slice(0, 80);
}
