import * as z from 'zod';

/**
 * Building blocks of the nouns' schemas. A field carries its bilingual title (`title` in English, `x-title-zh` in Chinese,
 * so that OpenAPI documents stay valid) and a JSON Schema type and format from which API, console, entities and the
 * comparison with the database derive.
 */
export function titled<Schema extends z.ZodType>(schema: Schema, zh: string, en: string): Schema {
  return schema.meta({ title: en, 'x-title-zh': zh });
}

/** Text of a person or of another system: no control characters, at most `longest` characters. */
export const text = (zh: string, en: string, longest = 2000) => titled(plainText(longest), zh, en);

/** A key chosen by people: short, no blanks at its ends. */
export const code = (zh: string, en: string) => titled(plainCode(), zh, en);

/** A number given by the database, as text in JSON (64 bits). */
export const rowId = (zh: string, en: string) =>
  titled(
    z
      .string()
      .regex(/^[1-9]\d{0,18}$/)
      .meta({ format: 'int64' }),
    zh,
    en,
  );

/** An instant in UTC or with an offset (ISO 8601). */
export const instant = (zh: string, en: string) => titled(z.iso.datetime({ offset: true }), zh, en);

/** A calendar day, `2026-01-31`. */
export const day = (zh: string, en: string) => titled(z.iso.date(), zh, en);

/** An exact decimal number, as text. A JSON number is taken too, where it is short enough to be exact. */
export const decimal = (zh: string, en: string) => titled(plainDecimal(), zh, en);

export const count = (zh: string, en: string) => titled(z.int().min(0).max(2_147_483_647), zh, en);

export const flag = (zh: string, en: string) => titled(z.boolean(), zh, en);

export const choice = <const Values extends readonly [string, ...string[]]>(values: Values, zh: string, en: string) =>
  titled(z.enum(values), zh, en);

export const codes = (zh: string, en: string) => titled(z.array(plainCode()), zh, en);

/** A list of small parts of a record that are never looked up by themselves. */
export const parts = <Part extends z.ZodType>(part: Part, zh: string, en: string) => titled(z.array(part), zh, en);

const withoutControl = /^[^\p{Cc}\p{Cs}]*$/u;
const plainText = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u);
const plainCode = () =>
  z
    .string()
    .min(1)
    .max(200)
    .regex(withoutControl)
    .regex(/^\S(?:.*\S)?$/u);
const decimalPattern = /^-?(?:0|[1-9]\d{0,19})(?:\.\d{1,12})?$/;

function plainDecimal() {
  return z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().regex(decimalPattern))
    .meta({ format: 'decimal' });
}

/** A field that may be absent; `null` in the record. */
export const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
