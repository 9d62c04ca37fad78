import { FeelContext } from './context.ts';
import { type FeelValue, isList } from './feel-value.ts';
import { FeelFunction } from './function.ts';
import { formatNumber, isNumber } from './number.ts';
import { FeelRange } from './range.ts';

/** The text `string(value)` gives: a string as it is, everything else as FEEL writes it. */
export function formatValue(value: FeelValue): string {
  return typeof value === 'string' ? value : formatLiteral(value);
}

/** The text of a value inside a list, context or range, where strings are quoted. */
function formatLiteral(value: FeelValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (isNumber(value)) return formatNumber(value);
  if (isList(value)) return `[${value.map(formatLiteral).join(', ')}]`;
  if (value instanceof FeelContext) return formatContext(value);
  if (value instanceof FeelRange) return formatRange(value);
  if (value instanceof FeelFunction) return `function(${value.parameters.map((each) => each.name).join(', ')})`;
  return value.toString();
}

const plainKey = /^[^\s{}:,"[\]()\\]+(?: [^\s{}:,"[\]()\\]+)*$/u;

function formatContext(context: FeelContext): string {
  return `{${context
    .entries()
    .map(([name, value]) => `${plainKey.test(name) ? name : quote(name)}: ${formatLiteral(value)}`)
    .join(', ')}}`;
}

/** `[1..5)`, or `(..5]` where an endpoint is not there; `(!=5)`. */
export function formatRange(range: FeelRange): string {
  if (range.operator === '!=') return `(!=${point(range.start)})`;
  return `${range.startIncluded ? '[' : '('}${point(range.start)}..${point(range.end)}${range.endIncluded ? ']' : ')'}`;
}

function point(value: FeelValue): string {
  return value === null ? '' : formatLiteral(value);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
