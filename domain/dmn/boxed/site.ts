import { compileAt, type CompiledCode } from '../../feel/compile-feel.ts';
import { type Dialect, type FeelParser, feelParser, type Shape } from '../../feel/grammar/parse-feel.ts';
import { isRefusal, type Message } from '../../feel/index.ts';
import { Runtime } from '../../feel/runtime.ts';
import type { Fit } from '../../feel/values/function.ts';
import type { ItemTypes } from '../item-definitions/item-types.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import { boxNames } from './box-names.ts';
import { fit } from './fit.ts';
import { type Boxed, failBroken, type Place } from './place.ts';

type CompileBox = (element: XmlElement, site: Site) => Boxed;

/** What compiling an element brings to light: texts that are no FEEL, and names that nothing around them has. */
export type Findings = { readonly problems: Message[]; readonly unknown: Set<string> };

/** What is known where an expression stands: the names in scope and the types of the file. */
export class Site {
  readonly shape: Shape;
  readonly types: ItemTypes;
  readonly #compileBox: CompileBox;
  readonly #findings: Findings;
  #parser: FeelParser | null = null;
  readonly #compiled = new Map<string, CompiledCode | Message>();

  constructor(shape: Shape, types: ItemTypes, compileBox: CompileBox, findings: Findings) {
    this.shape = shape;
    this.types = types;
    this.#compileBox = compileBox;
    this.#findings = findings;
  }

  /** A boxed expression that stands here. */
  box(element: XmlElement): Boxed {
    return this.#compileBox(element, this);
  }

  /** The boxed expression that an element holds; null where it holds none. */
  inside(holder: XmlElement | undefined): Boxed {
    const expression = holder?.children.find(({ name }) => boxNames.has(name));
    return expression === undefined ? () => null : this.box(expression);
  }

  /** The site inside something that adds names. */
  with(names: Shape): Site {
    return new Site({ ...this.shape, ...names }, this.types, this.#compileBox, this.#findings);
  }

  /** Compiles a text, once; a text that is no FEEL is the message that says so. */
  compile(text: string, dialect: Dialect): CompiledCode | Message {
    const key = `${dialect} ${text}`;
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    this.#parser ??= feelParser(this.shape);
    const compiled = compileAt(text, dialect, {
      parser: this.#parser,
      typeOf: (name) => this.types.find(name)?.type,
      fitOf: (name) => this.#fitOf(name),
    });
    const result = isRefusal(compiled) ? quoting(text, compiled.message) : compiled;
    this.#compiled.set(key, result);
    this.#note(result);
    return result;
  }

  #fitOf(name: string): Fit | undefined {
    const item = this.types.find(name);
    return item === undefined ? undefined : (value) => fit(value, item);
  }

  #note(result: CompiledCode | Message): void {
    if (!('code' in result)) this.#findings.problems.push(result);
    else for (const name of result.variables) if (!Object.hasOwn(this.shape, name)) this.#findings.unknown.add(name);
  }

  /** An expression as a boxed one. */
  expression(text: string): Boxed {
    const compiled = this.compile(text, 'expression');
    if (!('code' in compiled)) return (place) => failBroken(place, compiled.zh, compiled.en);
    return (place) => {
      const runtime = runtimeAt(place);
      const value = compiled.code.run({ runtime, locals: null });
      noteWarnings(place, runtime, text);
      return value;
    };
  }
}

function quoting(text: string, message: Message): Message {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return { zh: `${message.zh}（${shown}）`, en: `${message.en} (${shown})` };
}

export function runtimeAt(place: Place): Runtime {
  const { env, effort } = place.evaluation;
  return new Runtime(place.scope, env, effort);
}

const MAX_WARNINGS = 200;

/** Keeps what an expression had to say, with its text. */
function noteWarnings(place: Place, runtime: Runtime, text: string): void {
  const { warnings } = place.evaluation;
  for (const { message } of runtime.warnings) {
    if (warnings.length >= MAX_WARNINGS) return;
    warnings.push({ decision: place.element.name, message: quoting(text, message) });
  }
}
