import type { Connection } from '@temporalio/client';

/**
 * The search attributes of a run, all of type Keyword. Few and scalar: lists come from Postgres, these are for
 * operators. Temporal on SQLite offers ten of this type.
 */
export const SEARCH_ATTRIBUTES = ['VouchSop', 'VouchVersion', 'VouchStatus', 'VouchBatch', 'VouchOrder'] as const;

/** IndexedValueType of temporal/api/enums/v1/common.proto. */
const KEYWORD = 2;

/** Registers those that the namespace does not have yet. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const absent = SEARCH_ATTRIBUTES.filter((name) => !(name in (customAttributes ?? {})));
  if (absent.length === 0) return;
  const searchAttributes = Object.fromEntries(absent.map((name) => [name, KEYWORD]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}
