import { Parser } from 'saxen';
import { plainAttributes } from '../../plain-attributes.ts';

/** An element of BPMN as it stands in a file. Of another namespace's elements only the outermost are kept, without what is inside. */
export interface TreeElement {
  /** Its local name; for an element of another namespace the name with its prefix. */
  name: string;
  foreign: boolean;
  /** By their local names; those of other namespaces are left out. */
  attributes: Readonly<Record<string, string>>;
  /** What `xsi:type` says that it is, without its prefix. */
  type: string | undefined;
  children: TreeElement[];
  text: string;
}

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const DRAWING = 'http://www.omg.org/spec/BPMN/20100524/DI';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
/** What has no structure of BPMN's inside. */
const opaque = new Set(['extensionElements', 'documentation', 'text', 'script']);

/** BPMN's own elements of a file that the reader took, from its `definitions` on; undefined where it has none. */
export function readTree(xml: string): TreeElement | undefined {
  const reading = new Reading();
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => reading.enter(name, attributes(), decode));
  parser.on('closeTag', () => reading.leave());
  parser.on('text', (value, decode) => reading.append(decode(value)));
  parser.on('cdata', (value) => reading.append(value));
  parser.on('error', () => parser.stop());
  parser.on('warn', () => undefined);
  parser.parse(plainAttributes(xml.replace(/^\uFEFF/, '')));
  return reading.root;
}

type Namespaces = ReadonlyMap<string, string>;

class Reading {
  root: TreeElement | undefined;
  readonly #open: TreeElement[] = [];
  readonly #namespaces: Namespaces[] = [new Map()];
  /** Depth inside what is left out. */
  #skipped = 0;

  enter(tag: string, attributes: Record<string, string>, decode: (text: string) => string): void {
    const namespaces = declared(this.#namespaces.at(-1) ?? new Map(), attributes);
    const parent = this.#open.at(-1);
    if (this.#skipped > 0 || (parent && opaque.has(parent.name)) || namespaceOf(tag, namespaces) !== MODEL) {
      if (this.#skipped === 0 && parent && !opaque.has(parent.name)) parent.children.push(foreigner(tag, namespaces));
      this.#skipped += 1;
      return;
    }
    const element = { ...own(attributes, namespaces, decode), name: local(tag), foreign: false, children: [], text: '' };
    this.#namespaces.push(namespaces);
    this.#open.push(element);
    if (parent) parent.children.push(element);
    else this.root ??= element;
  }

  leave(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    this.#open.pop();
    this.#namespaces.pop();
  }

  append(text: string): void {
    const current = this.#open.at(-1);
    if (current && this.#skipped === 0) current.text += text;
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
const prefix = (name: string) => name.slice(0, Math.max(name.indexOf(':'), 0));
const namespaceOf = (tag: string, namespaces: Namespaces) => namespaces.get(prefix(tag));

function foreigner(tag: string, namespaces: Namespaces): TreeElement {
  const drawing = namespaceOf(tag, namespaces) === DRAWING;
  return { name: drawing ? local(tag) : tag, foreign: !drawing, attributes: {}, type: undefined, children: [], text: '' };
}

function declared(outer: Namespaces, attributes: Record<string, string>): Namespaces {
  const added = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (added.length === 0) return outer;
  return new Map([...outer, ...added.map(([name, uri]) => [name === 'xmlns' ? '' : local(name), uri] as const)]);
}

/** An element's attributes of BPMN, which have no prefix, and its `xsi:type`. */
function own(attributes: Record<string, string>, namespaces: Namespaces, decode: (text: string) => string) {
  const found: Record<string, string> = {};
  let type: string | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    if (!name.includes(':')) found[name] = decode(value);
    else if (namespaceOf(name, namespaces) === MODEL) found[name] = decode(value);
    else if (local(name) === 'type' && namespaceOf(name, namespaces) === INSTANCE) type = local(decode(value));
  }
  return { attributes: found, type };
}
