import { rulesToAST } from '@casl/ability/extra';
import type { AppAbility } from '../domain/access/abilities.ts';
import type { Subject } from '../domain/access/subjects.ts';
import type { BoundValues } from './bound-values.ts';
import type { ListSource } from './list-source.ts';

/** A node of CASL's tree of conditions: a field's comparison, or several joined. */
interface Condition {
  operator: string;
  value: unknown;
  field?: string;
}

/**
 * What a person may see of a list, as SQL, so that rows are left out before they are counted and paged.
 * @returns undefined where all rows may be seen, `false` where none
 * @throws Error for an operator that SQL and JavaScript would read differently
 */
export function rowFilter(ability: AppAbility, subject: Subject, source: ListSource, values: BoundValues): string | undefined {
  const tree = rulesToAST(ability, 'read', subject) as Condition | null;
  if (tree === null) return 'false';
  if (tree.operator === 'and' && Array.isArray(tree.value) && tree.value.length === 0) return undefined;
  return sqlOf(tree, source, values);
}

function sqlOf({ operator, value, field }: Condition, source: ListSource, values: BoundValues): string {
  if (operator === 'or' || operator === 'and') {
    const parts = (value as Condition[]).map((part) => sqlOf(part, source, values));
    return parts.length === 0 ? 'true' : `(${parts.join(` ${operator} `)})`;
  }
  const column = source.columns[field ?? ''];
  if (!column) throw new Error(`a rule of access names ${field}, which the list does not have`);
  const list = operator === 'eq' ? [value] : operator === 'in' ? (value as unknown[]) : undefined;
  if (!list) throw new Error(`a rule of access uses ${operator}, which lists do not know`);
  const some = list.filter((one) => one !== null);
  const placeholder = values.add(some);
  const array = column.type === 'text[]';
  const within = array ? `${column.sql} && ${placeholder}::text[]` : `(${column.sql})::text = any (${placeholder}::text[])`;
  // an empty field equals null in JavaScript, never in SQL
  return some.length < list.length && !array ? `(${within} or ${column.sql} is null)` : `coalesce(${within}, false)`;
}
