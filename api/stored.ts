/**
 * Rows as the answer's schema has them: the database's own constraints keep them so, and the tests check every answer
 * against its schema, which here would cost more than reading the rows.
 */
export const stored = (rows: unknown): never => rows as never;
