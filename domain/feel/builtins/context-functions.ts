import { FeelContext } from '../values/context.ts';
import type { FeelList, FeelValue } from '../values/feel-value.ts';
import { type Family, anything, contextOf, list, signature, text } from './signature.ts';

/** Context functions (DMN 1.5, 10.3.4.9). */
export const contextFunctions: Family = {
  'get value': [
    signature([contextOf('m'), text('key')], (m, key) => m.get(key) ?? null),
    signature([contextOf('m'), list('keys')], valueAt),
    signature([contextOf('context'), text('key')], (context, key) => context.get(key) ?? null),
    signature([contextOf('context'), list('keys')], valueAt),
  ],
  'get entries': [signature([contextOf('m')], entriesOf), signature([contextOf('context')], entriesOf)],
  context: [signature([list('entries')], fromEntries)],
  'context put': [
    signature([contextOf('context'), text('key'), anything('value')], (context, key, value) => put(context, key, value)),
    signature([contextOf('context'), list('keys'), anything('value')], putAt),
  ],
  'context merge': [signature([list('contexts')], merge)],
};

function valueAt(context: FeelContext, keys: FeelList): FeelValue {
  let value: FeelValue = context;
  for (const key of keys) {
    if (!(value instanceof FeelContext) || typeof key !== 'string') return null;
    value = value.get(key) ?? null;
  }
  return keys.length === 0 ? null : value;
}

function entriesOf(context: FeelContext): FeelList {
  return context.entries().map(([key, value]) =>
    FeelContext.of([
      ['key', key],
      ['value', value],
    ]),
  );
}

/** A context of `{key, value}` contexts; null where a key is missing, no string, or there twice. */
function fromEntries(entries: FeelList): FeelContext | null {
  const values = new Map<string, FeelValue>();
  for (const entry of entries) {
    if (!(entry instanceof FeelContext) || !entry.has('value')) return null;
    const key = entry.get('key');
    if (typeof key !== 'string' || values.has(key)) return null;
    values.set(key, entry.get('value') ?? null);
  }
  return new FeelContext(values);
}

function put(context: FeelContext, key: string, value: FeelValue): FeelContext {
  return new FeelContext([...context.entries(), [key, value]]);
}

function putAt(context: FeelContext, keys: FeelList, value: FeelValue): FeelValue {
  const [key, ...rest] = keys;
  if (typeof key !== 'string') return null;
  if (rest.length === 0) return put(context, key, value);
  const inner = context.get(key);
  if (!(inner instanceof FeelContext)) return null;
  const replaced = putAt(inner, rest, value);
  return replaced === null ? null : put(context, key, replaced);
}

function merge(contexts: FeelList): FeelContext | null {
  const all = contexts.filter((context) => context instanceof FeelContext);
  return all.length === contexts.length ? new FeelContext(all.flatMap((context) => context.entries())) : null;
}
