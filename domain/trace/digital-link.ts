/** GS1 Digital Link URIs in canonical form (GS1 Digital Link: URI Syntax 5), the names of our objects in events. */
const root = 'https://id.gs1.org';

export const sgtinUri = (gtin: string, serial: string) => `${root}/01/${gtin}/21/${escape(serial)}`;
export const lgtinUri = (gtin: string, lot: string) => `${root}/01/${gtin}/10/${escape(lot)}`;
export const ssccUri = (sscc: string) => `${root}/00/${sscc}`;

/** A name of our own for what has no GS1 key: `urn:vouch:<kind>:<part>:<part>`, parts percent-encoded. */
export const ownUri = (kind: string, ...parts: string[]) => ['urn:vouch', kind, ...parts.map(escape)].join(':');

/**
 * The application identifiers in a Digital Link URI's path (on any host), in their order; undefined where it is none.
 * Scheme and host are case-insensitive, the path is not.
 */
export function parseDigitalLink(uri: string): Map<string, string> | undefined {
  const match = /^https?:\/\/[^/?#\s]+((?:\/[^/?#\s]+)*?)((?:\/\d{2,4}\/[^/?#\s]+)+)(?:[?#].*)?$/i.exec(uri);
  if (!match) return undefined;
  const steps = (match[2] as string).slice(1).split('/');
  const found = new Map<string, string>();
  for (let place = 0; place < steps.length; place += 2) {
    const value = unescape(steps[place + 1] as string);
    if (value === undefined) return undefined;
    found.set(steps[place] as string, value);
  }
  return found;
}

function escape(value: string): string {
  return encodeURIComponent(value).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function unescape(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
