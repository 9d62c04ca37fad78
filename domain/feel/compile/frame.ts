import type { Message } from '../refusal.ts';
import type { Runtime } from '../runtime.ts';
import { FeelContext, findEntry } from '../values/context.ts';
import type { FeelValue } from '../values/feel-value.ts';

/** Names bound inside an expression, innermost first. */
export interface Locals {
  readonly parent: Locals | null;
  own(name: string): FeelValue | undefined;
}

/** What running code sees. */
export type Frame = { readonly runtime: Runtime; readonly locals: Locals | null };

/** An expression made into a closure. */
export type Evaluate = (frame: Frame) => FeelValue;

/** A compiled expression; `constant` where its value is known beforehand. */
export type Code = { readonly run: Evaluate; readonly constant?: FeelValue };

export function constant(value: FeelValue): Code {
  return { run: () => value, constant: value };
}

/** One name and its value: an iterator, a parameter, an entry of a context. */
export class Binding implements Locals {
  readonly parent: Locals | null;
  readonly #name: string;
  readonly #value: FeelValue;

  constructor(name: string, value: FeelValue, parent: Locals | null) {
    this.parent = parent;
    this.#name = name;
    this.#value = value;
  }

  own(name: string): FeelValue | undefined {
    return name === this.#name ? this.#value : undefined;
  }
}

/** The entries of a context that have their values already. */
export class EntryLocals implements Locals {
  readonly parent: Locals | null;
  readonly #values = new Map<string, FeelValue>();

  constructor(parent: Locals | null) {
    this.parent = parent;
  }

  add(name: string, value: FeelValue): void {
    this.#values.set(name, value);
  }

  own(name: string): FeelValue | undefined {
    return this.#values.get(name);
  }
}

/** The element a filter looks at: its entries by name, itself as `item`. */
export class ElementLocals implements Locals {
  readonly parent: Locals | null;
  readonly #element: FeelValue;

  constructor(element: FeelValue, parent: Locals | null) {
    this.parent = parent;
    this.#element = element;
  }

  own(name: string): FeelValue | undefined {
    const entry = this.#element instanceof FeelContext ? findEntry(this.#element, name) : undefined;
    return entry === undefined && name === 'item' ? this.#element : entry;
  }
}

export function bind(frame: Frame, name: string, value: FeelValue): Frame {
  return { runtime: frame.runtime, locals: new Binding(name, value, frame.locals) };
}

export function findLocal(frame: Frame, name: string): FeelValue | undefined {
  for (let locals = frame.locals; locals !== null; locals = locals.parent) {
    const value = locals.own(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

const MAX_WARNINGS = 100;

/** null, with the reason kept beside the place it came from. */
export function nullBecause(frame: Frame, at: { from: number; to: number }, message: Message): null {
  const { warnings } = frame.runtime;
  if (warnings.length < MAX_WARNINGS) warnings.push({ message, from: at.from, to: at.to });
  return null;
}
