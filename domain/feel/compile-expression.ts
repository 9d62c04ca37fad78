import { type Compiled, compileFeel } from './compile-feel.ts';
import { compileJuel } from './juel/compile-juel.ts';
import type { Refusal } from './refusal.ts';

/** Compiles an expression of either language that diagrams hold. */
export function compileExpression(source: string, language: 'feel' | 'juel', names: readonly string[] = []): Compiled | Refusal {
  return language === 'juel' ? compileJuel(source) : compileFeel(source, { names });
}
