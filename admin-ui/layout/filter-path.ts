/** The address of a list narrowed to some values: links can be shared. */
export function filterPath(resource: string, filter: Record<string, unknown>): string {
  const shown = Object.fromEntries(Object.keys(filter).map((name) => [name, true]));
  const search = new URLSearchParams({ filter: JSON.stringify(filter), displayedFilters: JSON.stringify(shown) });
  return `/${resource}?${search}`;
}
