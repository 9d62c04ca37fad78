import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Bilingual } from '../engine/command.ts';
import type { Json } from '../json.ts';
import { compileSop } from './compile.ts';
import { diagramFile } from './diagram-file.ts';
import { embeddedForms } from './embedded-forms.ts';
import { jsonPlace } from './json-place.ts';
import { importsAmong } from './imports-among.ts';
import { linkImports } from './link-imports.ts';
import { type Dangling, isParseRefusal, type Moddle, parseBpmn, type ParseRefusal } from './parse.ts';
import type { Plan } from './plan.ts';
import { readSopYaml } from './sop-yaml.ts';

/** What the caller knows of an SOP beside its files; what is absent comes from `sop.yaml`. */
export interface SopMeta {
  id?: string;
  version?: string;
  juel?: boolean;
  /** What the diagram imports, and what that imports in turn, by location; absent: what stands among the files. */
  imports?: ReadonlyMap<string, string | null>;
}

export interface SopRefusal {
  code: ParseRefusal['code'] | 'no-process' | 'too-deep' | 'form' | 'sop-yaml';
  message: Bilingual;
  file: string;
  line?: number;
}

export interface ReadSop {
  plan: Plan;
  /** SHA-256 of the plan's canonical JSON (RFC 8785), in hexadecimal: the plan's address. */
  hash: string;
  warnings: string[];
  /** The diagram's model, as the rules of `check` look at it. */
  definitions: Moddle;
  /** The diagram's references that lead nowhere. */
  dangling: Dangling[];
  /** The diagram's XML. */
  source: string;
}

/**
 * Reads an SOP's files as text (`process.bpmn`, `*.form.json` or `*.form`, `*.dmn`, `sop.yaml`) into its Plan. Never throws: what
 * cannot be read is a refusal that names the file.
 */
export async function readSop(files: Record<string, string>, meta: SopMeta = {}): Promise<ReadSop | SopRefusal> {
  const file = diagramFile(files) ?? 'process.bpmn';
  const xml = files[file];
  if (xml === undefined) return refuse('no-process', file, '缺少 process.bpmn', 'process.bpmn is missing');
  const described = readSopYaml(files['sop.yaml']);
  if ('code' in described) return described;
  const forms = readForms(files);
  if (isRefused(forms)) return forms;
  const parsed = await parseBpmn(xml);
  if (isParseRefusal(parsed)) return { ...parsed, file };
  const decisions = Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.dmn')));
  const imports = meta.imports ?? importsAmong(files, file);
  const imported = imports.size === 0 ? [] : await linkImports(parsed, imports);
  const title = described.title ?? { zh: described.id ?? file, en: described.id ?? file };
  const sop = meta.id ?? described.id ?? parsed.definitions.id ?? 'sop';
  try {
    const plan = compileSop(parsed, {
      sop,
      version: meta.version ?? described.version ?? '1',
      title,
      forms: { ...embeddedForms(parsed.definitions), ...forms },
      decisions,
      juel: meta.juel,
      imported,
    });
    return { plan, hash: planHash(plan), ...parsed, source: xml };
  } catch (error) {
    if (error instanceof RangeError) return refuse('too-deep', file, '子流程嵌套过深', 'sub-processes nest too deeply');
    throw error;
  }
}

export function isSopRefusal(result: ReadSop | SopRefusal): result is SopRefusal {
  return 'code' in result;
}

export function planHash(plan: Plan): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(plan) ?? '')));
}

function refuse(code: SopRefusal['code'], file: string, zh: string, en: string): SopRefusal {
  return { code, file, message: { zh, en } };
}

const formFile = /\.form(?:\.json)?$/;

/** Steps name our forms by their files, and Camunda's, which end in `.form`, by the id within. */
function keyOf(name: string, form: Json): string {
  const id = name.endsWith('.form') && typeof form === 'object' && form !== null && !Array.isArray(form) ? form['id'] : undefined;
  return typeof id === 'string' ? id : name.replace(formFile, '');
}

function readForms(files: Record<string, string>): Record<string, Json> | SopRefusal {
  const forms: Record<string, Json> = {};
  for (const [name, source] of Object.entries(files)) {
    if (!formFile.test(name)) continue;
    try {
      const form = JSON.parse(source) as Json;
      forms[keyOf(name, form)] = form;
    } catch (error) {
      const { zh, en } = jsonPlace(error, source);
      return refuse('form', name, `表单不是有效的 JSON${zh}`, `the form is no valid JSON${en}`);
    }
  }
  return forms;
}

function isRefused(forms: Record<string, Json> | SopRefusal): forms is SopRefusal {
  return 'message' in forms && 'file' in forms && typeof forms['file'] === 'string';
}
