import { normalizeName } from '../values/context.ts';
import { BuiltinFunction } from './builtin-function.ts';
import { contextFunctions } from './context-functions.ts';
import { conversionFunctions } from './conversion-functions.ts';
import { dateTimeFunctions } from './date-time-functions.ts';
import { listFunctions } from './list-functions.ts';
import { logicFunctions } from './logic-functions.ts';
import { numericFunctions } from './numeric-functions.ts';
import { rangeFunctions } from './range-functions.ts';
import type { Family } from './signature.ts';
import { statisticFunctions } from './statistic-functions.ts';
import { stringFunctions } from './string-functions.ts';

/** All built-in functions of DMN 1.5, 10.3.4. */
const families: readonly Family[] = [
  conversionFunctions,
  logicFunctions,
  stringFunctions,
  listFunctions,
  statisticFunctions,
  numericFunctions,
  dateTimeFunctions,
  rangeFunctions,
  contextFunctions,
];

const functions = new Map(
  families
    .flatMap((family) => Object.entries(family))
    .map(([name, signatures]) => [normalizeName(name), new BuiltinFunction(name, signatures)]),
);

/** The built-in of a normalized name. */
export function builtin(name: string): BuiltinFunction | undefined {
  return functions.get(name);
}

export function builtinNames(): string[] {
  return [...functions.keys()];
}
