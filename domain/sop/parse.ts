import { xmlFaultInChinese } from '../xml-fault.ts';
import { BpmnModdle } from 'bpmn-moddle';
import type { Bilingual } from '../engine/command.ts';
import { markupDeclaration, withoutDoctype } from './doctype.ts';
import { giveIds } from './given-ids.ts';
import { plainAttributes } from '../plain-attributes.ts';
import { plainBooleans } from './plain-booleans.ts';
import { spellIds } from './spelled-ids.ts';
import { withoutAllowedContent } from './unread-content.ts';
import vouch from './vouch.json' with { type: 'json' };

/** A moddle element as it was read: BPMN's own properties by name, extensions among `extensionElements`. */
export interface Moddle {
  $type: string;
  $attrs?: Record<string, string>;
  $parent?: Moddle;
  $descriptor?: { properties: { name: string; type: string; isReference?: boolean }[] };
  $instanceOf?: (type: string) => boolean;
  id?: string;
  [property: string]: unknown;
}

/** Why a file could not be read. `line` counts from 1. */
export interface ParseRefusal {
  code: 'xml' | 'too-large' | 'doctype' | 'not-bpmn';
  message: Bilingual;
  line?: number;
}

export interface Parsed {
  definitions: Moddle;
  /** What the reader passed over: unknown content, references that lead nowhere, doubled ids. */
  warnings: string[];
  /** The references that lead nowhere, those of lists among them. */
  dangling: Dangling[];
}

/** A reference to an id that the file does not have. */
export interface Dangling {
  element: Moddle;
  property: string;
  id: string;
}

const MAX_CHARACTERS = 20 * 1024 * 1024;

/** Reads a BPMN file's XML into moddle's model. Never throws: what cannot be read is a refusal. */
export async function parseBpmn(xml: string): Promise<Parsed | ParseRefusal> {
  if (xml.length > MAX_CHARACTERS)
    return refuse('too-large', '文件超过 20 MB，请拆分后再导入', 'the file is larger than 20 MB: split it');
  const control = xml.search(notXml);
  if (control >= 0) {
    const [zh, en] = [
      '文件含有 XML 不允许的控制字符，请删除后再导入',
      'the file holds control characters, which XML does not allow: remove them',
    ];
    return refuse('xml', zh, en, lineAt(xml, control));
  }
  const plain = withoutDoctype(xml);
  const declaration = markupDeclaration(plain);
  if (declaration >= 0) {
    return refuse(
      'doctype',
      '文件含有实体等 DOCTYPE 声明，请删除后再导入',
      'the file declares entities or the like in a DOCTYPE: remove them',
      lineAt(xml, declaration),
    );
  }
  try {
    return await readModel(plain.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refusalOf(error, xml);
  }
}

/** Characters that no XML may hold. */
const notXml = /(?![\t\n\r])\p{Cc}(?<![\u007F-\u009F])/u;

async function readModel(xml: string): Promise<Parsed> {
  const { xml: spelled, restore } = spellIds(plainBooleans(plainAttributes(xml)));
  const { rootElement, warnings, references, elementsById } = (await new BpmnModdle({ vouch }).fromXML(spelled)) as Read;
  const broken = warnings.find(({ message }) => illFormed.test(message));
  if (broken) throw new Error(broken.message);
  const named = references.flatMap((reference) => (isNamed(reference) ? [reference] : []));
  const lost = named.filter(({ id }) => !Object.hasOwn(elementsById, id));
  const found = lost.filter((reference) => resolve(reference, rootElement, elementsById));
  const told = new Set(found.map(({ id }) => `unresolved reference <${id}>`));
  if (spelled !== xml) restoreIds(rootElement, restore);
  giveIds(rootElement);
  return {
    definitions: rootElement,
    warnings: withoutAllowedContent(
      warnings.map(({ message }) => message),
      xml,
    )
      .filter((one) => !told.has(one))
      .map(restore),
    dangling: lost
      .filter((reference) => !found.includes(reference))
      .map(({ element, property, id }) => ({
        element,
        property: localName(property),
        id: restore(ownName(id.trim(), rootElement)),
      })),
  };
}

/** What moddle passes over though no XML may hold it. */
const illFormed =
  /nested error: (?:illegal (?:first char attribute|attribute name|character after attribute|declaration)|missing (?:attribute value|closing quotes)|attribute value quote)/;

interface Read {
  rootElement: Moddle;
  warnings: { message: string }[];
  /** An empty element of a reference has no id. */
  references: (Omit<Dangling, 'id'> & { id?: string })[];
  elementsById: Record<string, Moddle>;
}

/** Type of what stands for an element that a reference names and no file has. */
export const UNRESOLVED = 'vouch:Unresolved';

/**
 * moddle takes a reference by the letter. White space around it does not count, and the prefix of the file's own
 * namespace means the file itself. What leads nowhere still says an id: engines take an undeclared error's id for its code.
 * Answers whether it found what moddle had not.
 */
function resolve({ element, property, id }: Dangling, definitions: Moddle, elementsById: Record<string, Moddle>): boolean {
  const name = localName(property);
  const own = ownName(id.trim(), definitions);
  const target = Object.hasOwn(elementsById, own) ? elementsById[own] : undefined;
  const value = element[name];
  if (!Array.isArray(value)) element[name] ??= target ?? { $type: UNRESOLVED, id: own };
  else if (target) value.push(target);
  return target !== undefined;
}

const isNamed = (reference: Read['references'][number]): reference is Dangling => (reference.id ?? '').trim() !== '';

const localName = (property: string) => property.slice(property.indexOf(':') + 1);

function ownName(id: string, definitions: Moddle): string {
  const colon = id.indexOf(':');
  const namespace = colon < 0 ? undefined : definitions.$attrs?.[`xmlns:${id.slice(0, colon)}`];
  return namespace !== undefined && namespace === definitions['targetNamespace'] ? id.slice(colon + 1) : id;
}

function restoreIds(root: Moddle, restore: (text: string) => string): void {
  const seen = new Set<object>();
  const open: object[] = [root];
  for (let one = open.pop(); one; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const [key, value] of Object.entries(one) as [string, unknown][]) {
      const restored = typeof value === 'string' ? restore(value) : value;
      if (restored !== value) (one as Record<string, unknown>)[key] = restored;
      else if (typeof value === 'object' && value !== null) open.push(value);
    }
    for (const hidden of ['$attrs', '$children'] as const) {
      const inside = (one as Record<string, unknown>)[hidden];
      if (typeof inside === 'object' && inside !== null) open.push(inside);
    }
  }
}

export function isParseRefusal(result: Parsed | ParseRefusal): result is ParseRefusal {
  return 'code' in result;
}

function refuse(code: ParseRefusal['code'], zh: string, en: string, line?: number): ParseRefusal {
  return { code, message: { zh, en }, ...(line !== undefined && { line }) };
}

function lineAt(xml: string, offset: number): number {
  let line = 1;
  for (let at = xml.indexOf('\n'); at >= 0 && at < offset; at = xml.indexOf('\n', at + 1)) line += 1;
  return line;
}

const notBpmn = [
  '不是 BPMN 2.0 文件：根元素应为命名空间 http://www.omg.org/spec/BPMN/20100524/MODEL 中的 definitions，请从建模工具另存为 BPMN 2.0',
  'no BPMN 2.0 file: its root should be definitions of the namespace http://www.omg.org/spec/BPMN/20100524/MODEL; save it as BPMN 2.0 in the tool that drew it',
] as const;

function refusalOf(error: unknown, xml: string): ParseRefusal {
  const text = error instanceof Error ? error.message : String(error);
  if (text.includes('failed to parse document as')) {
    return refuse('not-bpmn', ...notBpmn);
  }
  const place = /line: (\d+)/.exec(text);
  const line = place ? Number(place[1]) + 1 : lineAt(xml, xml.length);
  const [reason = text] = (text.split('nested error: ')[1] ?? text).split('\n');
  return refuse('xml', `XML 不完整或有错：${xmlFaultInChinese(reason)}`, `the XML is broken: ${reason}`, line);
}
