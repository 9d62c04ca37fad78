import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Bilingual } from '../engine/command.ts';
import type { SopRefusal } from './read-sop.ts';

/** What `sop.yaml` says of an SOP. */
export interface Described {
  id?: string;
  version?: string;
  title?: Bilingual;
}

/** Reads `sop.yaml`: `id`, `version`, `title: {zh, en}`, each as it is written, so that version 1.0 stays 1.0. */
export function readSopYaml(source: string | undefined): Described | SopRefusal {
  if (source === undefined) return {};
  const { contents, errors } = parseDocument(source);
  const [error] = errors;
  if (error) return broken(error.linePos?.[0]?.line, error.message.split('\n')[0] ?? '');
  const [id, version] = [textAt(contents, 'id'), textAt(contents, 'version')];
  const title = isMap(contents) ? contents.get('title') : undefined;
  const [zh, en] = [textAt(title, 'zh'), textAt(title, 'en')];
  return {
    ...(id !== undefined && { id }),
    ...(version !== undefined && { version }),
    ...(zh !== undefined && { title: { zh, en: en ?? zh } }),
  };
}

function textAt(map: unknown, key: string): string | undefined {
  const node: unknown = isMap(map) ? map.get(key, true) : undefined;
  // what is no word is told as it stands, so that it is refused and not passed over
  if (!isScalar(node)) return isNode(node) ? node.toString() : undefined;
  if (node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : node.source;
}

function broken(line: number | undefined, reason: string): SopRefusal {
  const message = {
    zh: 'sop.yaml 不是有效的 YAML：请检查缩进、冒号与引号。',
    en: `sop.yaml is no valid YAML, check indents, colons and quotes: ${reason}`,
  };
  return { code: 'sop-yaml', file: 'sop.yaml', message, ...(line !== undefined && { line }) };
}
