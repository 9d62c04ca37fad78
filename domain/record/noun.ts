import type * as z from 'zod';
import type { Bilingual } from '../engine/command.ts';

/** A kind of record: its one schema, from which API, OpenAPI, console, entity and the comparison with the database derive. */
export interface Noun<Schema extends z.ZodObject = z.ZodObject> {
  /** Kebab-case, singular: `device-model`. */
  name: string;
  title: Bilingual;
  table: string;
  /** Columns that identify a row. */
  key: readonly string[];
  schema: Schema;
  /** `master`: kept by people through lists and forms; `acts`: written by record acts only; `projection`: derived from events. */
  written: 'master' | 'acts' | 'projection';
  /** Columns that only the database fills. */
  generated: readonly string[];
}

/** Describes a kind of record; the table is the name in snake case unless given, the key is `id`. */
export function noun<Schema extends z.ZodObject>(
  description: Pick<Noun<Schema>, 'name' | 'title' | 'schema' | 'written'> & Partial<Noun<Schema>>,
): Noun<Schema> {
  return { table: description.name.replaceAll('-', '_'), key: ['id'], generated: [], ...description };
}
