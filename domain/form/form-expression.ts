import {
  type Compiled,
  compileExpression,
  type Environment,
  fromFeel,
  isRefusal,
  type Refusal,
  type Scope,
} from '../feel/index.ts';
import type { Json } from '../json.ts';

/** Compiled sources, so that a keystroke does not parse a form's expressions anew; sources come from released files. */
const compiled = new Map<string, Compiled | Refusal>();
const MOST_KEPT = 5000;

/** The expression compiled, with or without its leading `=`, or why it cannot be. */
export function compileFormExpression(source: string): Compiled | Refusal {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  if (compiled.size >= MOST_KEPT) compiled.clear();
  const made = compileExpression(source.replace(/^\s*=/, ''), 'feel');
  compiled.set(source, made);
  return made;
}

/** The expression's value in state form; null where it has none or does not compile. */
export function evaluateForm(source: string, scope: Scope, env: Environment): Json {
  const expression = compileFormExpression(source);
  return isRefusal(expression) ? null : fromFeel(expression.evaluate(scope, env).value);
}

/** A constant as it is, FEEL (a text with a leading `=`) evaluated. */
export function constantOrExpression(value: Json | undefined, scope: Scope, env: Environment): Json | undefined {
  return typeof value === 'string' && value.startsWith('=') ? evaluateForm(value, scope, env) : value;
}
