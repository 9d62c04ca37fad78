/** A part of an XPath regular expression, made of code points. */
export type Pattern =
  | { kind: 'one'; accepts: (character: string) => boolean }
  | { kind: 'sequence'; parts: readonly Pattern[] }
  | { kind: 'choice'; options: readonly Pattern[] }
  /** `group` counts from 1; 0 where it captures nothing. */
  | { kind: 'group'; group: number; body: Pattern }
  | { kind: 'repeat'; body: Pattern; min: number; max: number; lazy: boolean }
  /** What a group has captured so far; nothing where it has not. */
  | { kind: 'same'; group: number; equal: (a: string, b: string) => boolean }
  | { kind: 'start'; ofLine: boolean }
  | { kind: 'end'; ofLine: boolean };
