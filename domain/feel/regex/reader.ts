/** A pattern that XPath does not allow. */
export class Malformed extends Error {}

/** A pattern being read, with what its flags and the part before `at` say. */
export type Reader = {
  readonly text: string;
  at: number;
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly ignoreCase: boolean;
  /** Groups so far, and those whose `)` has been read. */
  groups: number;
  readonly closed: Set<number>;
};

/** The next code point. Throws {@link Malformed} at the end. */
export function next(reader: Reader): string {
  const codePoint = reader.text.codePointAt(reader.at);
  if (codePoint === undefined) return malformed();
  const character = String.fromCodePoint(codePoint);
  reader.at += character.length;
  return character;
}

export function malformed(): never {
  throw new Malformed();
}
