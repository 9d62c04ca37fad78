/** Fields that name a record of another kind, by the field's name; the same name means the same kind everywhere. */
const references: Record<string, string> = {
  model: 'device-models',
  models: 'device-models',
  supplier: 'suppliers',
  organisation: 'organisations',
  customer: 'organisations',
  location: 'locations',
  station: 'stations',
  item: 'items',
  items: 'items',
  operator: 'users',
  roles: 'roles',
};

/** The resource that a field refers to; undefined for a field that stands for itself. */
export function referenceOf(field: string): string | undefined {
  return references[field];
}

/** A record of another kind in one line: its key, and its name where it has one. */
export function recordName(record: Record<string, unknown>, language: 'zh' | 'en'): string {
  const names = [record[`name_${language}`], record[`title_${language}`], record['name']];
  const name = names.find((text): text is string => typeof text === 'string' && text !== '');
  const { id } = record;
  const key = typeof id === 'string' ? id : '';
  return name === undefined ? key : `${key} · ${name}`;
}
