import { Parser } from 'saxen';
import { xmlFaultInChinese } from '../../xml-fault.ts';
import { plainAttributes } from '../../plain-attributes.ts';
import { type DmnRefusal, refuse } from '../refusal.ts';
import { type NamespaceScope, namespacesWith, splitName } from './namespaces.ts';

/** An element of the DMN namespace; what belongs to others (layout, extensions) is left out. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Draft = { name: string; attributes: Record<string, string>; children: Draft[]; text: string };

const MAX_CHARACTERS = 20 * 1024 * 1024;
const MAX_DEPTH = 500;

const foreign = new Set(['extensionElements', 'DMNDI']);

/**
 * Reads a file of DMN 1.1 to 1.5: elements by their local names, since the namespaces of the versions differ. A file
 * with a document type declaration, more than 20 MiB or deeper than 500 elements is refused before it is read.
 */
export function readXml(xml: string): XmlElement | DmnRefusal {
  if (xml.length > MAX_CHARACTERS) {
    return refuse('dmn-size', '文件超过 20 MiB，请拆分后再导入', 'the file is larger than 20 MiB: split it and import the parts');
  }
  const reading = new Reading();
  try {
    reading.parse(xml);
  } catch (problem) {
    if (problem instanceof XmlProblem) return refuse('dmn-xml', problem.zh, problem.message);
    throw problem;
  }
  return reading.root ?? refuse('dmn-xml', '文件中没有 DMN 定义', 'the file has no DMN definitions');
}

class XmlProblem extends Error {
  readonly zh: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
  }
}

class Reading {
  root: XmlElement | null = null;
  /** The namespace of the root, which is that of DMN. */
  #namespace: string | undefined;
  readonly #open: Draft[] = [];
  /** The namespaces by prefix in each open element. */
  readonly #scopes: NamespaceScope[] = [];
  /** Depth inside elements that are left out. */
  #skipped = 0;

  parse(xml: string): void {
    const parser = new Parser();
    parser.on('openTag', (name, attributes, decode) => this.#enter(name, attributes, (value) => decode(beyondBmp(value))));
    parser.on('closeTag', () => this.#leave());
    parser.on('text', (value, decode) => this.#append(decode(beyondBmp(value))));
    parser.on('cdata', (value) => this.#append(value));
    parser.on('attention', (value) => {
      if (/^<!(?:DOCTYPE|ENTITY)/i.test(value))
        throw new XmlProblem('文件含有 DOCTYPE 声明，请删除后再导入', 'the file declares a DOCTYPE: remove it');
    });
    parser.on('error', (error, context) => {
      const { line, column } = context();
      throw new XmlProblem(
        `XML 第 ${line + 1} 行第 ${column + 1} 列有误：${xmlFaultInChinese(error.message)}`,
        `the XML is broken at line ${line + 1}, column ${column + 1}: ${error.message}`,
      );
    });
    parser.parse(plainAttributes(xml));
    if (this.#open.length > 0) throw new XmlProblem('XML 在结束前中断', 'the XML ends before it is complete');
  }

  #enter(name: string, attributes: () => Record<string, string>, decode: (text: string) => string): void {
    if (this.#skipped > 0) {
      this.#skipped++;
      return;
    }
    const [prefix, local] = splitName(name);
    const written = attributes();
    const scope = namespacesWith(this.#scopes.at(-1), written);
    if (this.#open.length === 0 && this.root === null) this.#namespace = this.#checkRoot(local, scope.get(prefix));
    if (scope.get(prefix) !== this.#namespace || foreign.has(local)) {
      this.#skipped++;
      return;
    }
    if (this.#open.length >= MAX_DEPTH) throw new XmlProblem('XML 嵌套过深', 'the XML nests too deeply');
    const read = Object.entries(written).map(([key, value]) => [key, decode(value)]);
    this.#open.push({ name: local, attributes: Object.fromEntries(read), children: [], text: '' });
    this.#scopes.push(scope);
  }

  #checkRoot(local: string, namespace: string | undefined): string | undefined {
    if (local !== 'definitions')
      throw new XmlProblem(
        `根元素是 ${local}，不是 DMN 的 definitions`,
        `the root element is ${local}, not the definitions of DMN`,
      );
    return namespace;
  }

  #leave(): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const closed = this.#open.pop();
    this.#scopes.pop();
    if (closed === undefined) return;
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root = closed;
    else parent.children.push(closed);
  }

  #append(text: string): void {
    const current = this.#open.at(-1);
    if (current !== undefined && this.#skipped === 0) current.text += text;
  }
}

/** Numeric references to characters that take two units of UTF-16, which the parser would cut. */
function beyondBmp(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (written, hex: string | undefined, decimal: string) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0xffff && point <= 0x10ffff ? String.fromCodePoint(point) : written;
  });
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of a child's `text` element, as in literal expressions and unary tests; undefined where there is none. */
export function textOf(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : childOf(element, 'text')?.text.trim();
}
