import { ANY, type FeelType } from './feel-type.ts';

const union = (...kinds: ('days and time duration' | 'years and months duration')[]): FeelType => ({
  kind: 'union',
  of: kinds.map((kind) => ({ kind })),
});

/** The names of built-in types, FEEL's own and those of a DMN typeRef (DMN 1.5, 10.3.2.1 and table 40). */
const named = new Map<string, FeelType>([
  ['any', ANY],
  ['null', { kind: 'null' }],
  ['number', { kind: 'number' }],
  ['string', { kind: 'string' }],
  ['boolean', { kind: 'boolean' }],
  ['date', { kind: 'date' }],
  ['time', { kind: 'time' }],
  ['date and time', { kind: 'date and time' }],
  ['datetime', { kind: 'date and time' }],
  ['days and time duration', { kind: 'days and time duration' }],
  ['daytimeduration', { kind: 'days and time duration' }],
  ['years and months duration', { kind: 'years and months duration' }],
  ['yearmonthduration', { kind: 'years and months duration' }],
  ['duration', union('days and time duration', 'years and months duration')],
  ['list', { kind: 'list', of: ANY }],
  ['context', { kind: 'context', entries: new Map() }],
  ['integer', { kind: 'number' }],
  ['long', { kind: 'number' }],
  ['double', { kind: 'number' }],
]);

/** The built-in type of a name (`number`, `date and time`, `dayTimeDuration`, `feel:string`…), if it is one. */
export function namedType(name: string): FeelType | undefined {
  return named.get(
    name
      .trim()
      .replace(/^feel[.:]/, '')
      .replace(/\s+/g, ' ')
      .toLowerCase(),
  );
}
