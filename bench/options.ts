import { parseArgs } from 'node:util';

/** An option's value, by the kind of its default: a number, numbers in a comma-separated list, or text. */
type Value = number | number[] | string | string[] | undefined;

/** Text that was given nothing. */
export const absent: string | undefined = undefined;

/**
 * Reads `--name value` pairs; what is not given keeps its default.
 * @throws Error that names an unknown option or an unfit value
 */
export function readOptions<Options extends Record<string, Value>>(args: string[], defaults: Options): Options {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args, options, strict: true });
  const read = Object.entries(values).map(([name, text]) => [name, valueOf(name, String(text), defaults[name])]);
  return { ...defaults, ...Object.fromEntries(read) };
}

function valueOf(name: string, text: string, fallback: Value): Value {
  if (Array.isArray(fallback)) {
    return typeof fallback[0] === 'number' ? text.split(',').map((part) => numberOf(name, part)) : text.split(',');
  }
  return typeof fallback === 'number' ? numberOf(name, text) : text;
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes whole numbers from 1, not "${text}"`);
  return value;
}
