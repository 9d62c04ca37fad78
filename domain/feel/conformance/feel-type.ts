/**
 * FEEL's types and the conformance between them (DMN 1.5, 10.3.2.9). `any` is every value; `null` only null;
 * a context type lists the entries it requires.
 */
export type FeelType =
  | { kind: SimpleType }
  | { kind: 'list'; of: FeelType }
  | { kind: 'range'; of: FeelType }
  | { kind: 'context'; entries: ReadonlyMap<string, FeelType> }
  | { kind: 'function'; parameters: readonly FeelType[]; result: FeelType }
  | { kind: 'union'; of: readonly FeelType[] };

type SimpleType =
  | 'any'
  | 'null'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  /** A type name that stands for nothing known: no value is an instance of it. */
  | 'unknown';

export const ANY: FeelType = { kind: 'any' };

/** Whether every value of the first type is one of the second. */
export function typeConforms(type: FeelType, target: FeelType): boolean {
  if (target.kind === 'any') return true;
  if (type.kind === 'union') return type.of.every((member) => typeConforms(member, target));
  if (target.kind === 'union') return target.of.some((member) => typeConforms(type, member));
  if (type.kind === 'null') return true;
  if (type.kind === 'list' && target.kind === 'list') return typeConforms(type.of, target.of);
  if (type.kind === 'range' && target.kind === 'range') return typeConforms(type.of, target.of);
  if (type.kind === 'context' && target.kind === 'context') return entriesConform(type.entries, target.entries);
  if (type.kind === 'function' && target.kind === 'function') {
    return (
      type.parameters.length === target.parameters.length &&
      type.parameters.every((parameter, index) => typeConforms(target.parameters[index] ?? ANY, parameter)) &&
      typeConforms(type.result, target.result)
    );
  }
  return type.kind === target.kind && type.kind !== 'unknown';
}

function entriesConform(have: ReadonlyMap<string, FeelType>, want: ReadonlyMap<string, FeelType>): boolean {
  return [...want].every(([name, type]) => {
    const own = have.get(name);
    return own !== undefined && typeConforms(own, type);
  });
}
