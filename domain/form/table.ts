import type { Json } from '../json.ts';
import { evaluateForm } from './form-expression.ts';
import type { FormComponent } from './form-schema.ts';
import type { FormScope } from './form-scope.ts';
import { asText } from './form-text.ts';
import { valueAt } from './path.ts';

export interface Column {
  key: string;
  label: string;
  labelEn?: string;
}

/** Columns and rows of a table component: fixed columns or those of an expression, rows of the data. */
export function tableOf(component: FormComponent, scope: FormScope): { columns: Column[]; rows: Json[] } {
  const source = component.dataSource ?? component.id ?? 'null';
  const rows = evaluateForm(source, scope, scope.env);
  return { columns: component.columns ?? columnsOf(component, scope), rows: Array.isArray(rows) ? rows : [] };
}

function columnsOf({ columnsExpression }: FormComponent, scope: FormScope): Column[] {
  const columns = columnsExpression === undefined ? null : evaluateForm(columnsExpression, scope, scope.env);
  return Array.isArray(columns) ? columns.filter(isColumn) : [];
}

function isColumn(column: unknown): column is Column & { [key: string]: Json } {
  if (column === null || typeof column !== 'object' || !('key' in column) || !('label' in column)) return false;
  return typeof column.key === 'string' && typeof column.label === 'string';
}

export function cellText(row: Json, key: string): string {
  return asText(valueAt(row, key.split('.')) ?? null);
}
