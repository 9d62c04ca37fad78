import * as z from 'zod';
import type { Bilingual } from '../../domain/engine/command.ts';
import type { Noun } from '../../domain/record/noun.ts';

export type FieldKind =
  | 'text'
  | 'day'
  | 'instant'
  | 'decimal'
  | 'count'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'codes'
  | 'part'
  | 'parts'
  | 'json';

/** What the console needs to know of a field to show and to ask for it; read off the noun's one schema. */
export interface FieldSpec {
  name: string;
  title: Bilingual;
  kind: FieldKind;
  required: boolean;
  defaultValue?: unknown;
  /** More than one line. */
  long: boolean;
  options: string[];
  /** Fields of a part, or of each part of a list. */
  fields: FieldSpec[];
}

interface Schema {
  type?: string;
  format?: string;
  title?: string;
  'x-title-zh'?: string;
  enum?: string[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  default?: unknown;
  maxLength?: number;
}

/** Longer texts than this get an area of their own. */
const LONG_TEXT = 1000;

/** The fields of a kind of record, in the order of its schema. */
export function fieldsOf(noun: Pick<Noun, 'schema'>): FieldSpec[] {
  return specsOf(z.toJSONSchema(noun.schema, { unrepresentable: 'any', io: 'output' }) as Schema);
}

function specsOf({ properties = {}, required = [] }: Schema): FieldSpec[] {
  return Object.entries(properties).map(([name, schema]) => specOf(name, schema, required.includes(name)));
}

function specOf(name: string, outer: Schema, listed: boolean): FieldSpec {
  const nullable = outer.anyOf?.some(({ type }) => type === 'null') ?? false;
  const inner = outer.anyOf?.find(({ type }) => type !== 'null') ?? outer;
  const title = inner.title ?? outer.title ?? name;
  const part = inner.type === 'array' ? inner.items : inner;
  return {
    name,
    title: { en: title, zh: inner['x-title-zh'] ?? outer['x-title-zh'] ?? title },
    kind: kindOf(inner),
    required: listed && !nullable && outer.default === undefined && inner.type !== 'boolean' && inner.type !== 'array',
    defaultValue: outer.default ?? (inner.type === 'array' ? [] : undefined),
    long: (inner.maxLength ?? 0) > LONG_TEXT,
    options: part?.enum ?? [],
    fields: part?.properties === undefined ? [] : specsOf(part),
  };
}

const formats: Record<string, FieldKind> = { date: 'day', 'date-time': 'instant', decimal: 'decimal' };
const types: Record<string, FieldKind> = { string: 'text', integer: 'count', number: 'decimal', boolean: 'flag' };

function kindOf({ type = '', format = '', enum: options, items, properties }: Schema): FieldKind {
  if (options !== undefined) return 'choice';
  if (type === 'array') return listKind(items ?? {});
  if (properties !== undefined) return 'part';
  return formats[format] ?? types[type] ?? (format === '' ? 'json' : 'text');
}

function listKind({ enum: options, properties, type }: Schema): FieldKind {
  if (options !== undefined) return 'choices';
  if (properties !== undefined) return 'parts';
  return type === 'string' ? 'codes' : 'json';
}
