/** The namespaces of prefixes, that of no prefix under the empty one. */
export type NamespaceScope = ReadonlyMap<string, string>;

/** The namespaces inside an element: those around it and those that its attributes declare. */
export function namespacesWith(around: NamespaceScope | undefined, attributes: Readonly<Record<string, string>>): NamespaceScope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return around ?? new Map();
  return new Map([...(around ?? []), ...declared.map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const)]);
}

/** The prefix, empty where there is none, and the local part of a name. */
export function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
