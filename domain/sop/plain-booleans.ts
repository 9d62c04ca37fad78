import { elementTable } from './structure/element-table.ts';

const names = new Set(
  Object.values(elementTable).flatMap((line) => [...line.matchAll(/@(\w+):boolean/g)].map(([, name = '']) => name)),
);
const numeric = new RegExp(`(\\s(?:${[...names].join('|')})\\s*=\\s*)(?:"\\s*([01])\\s*"|'\\s*([01])\\s*')`, 'g');

/** XML Schema writes a boolean as 1 and 0 too; moddle takes true and false alone. */
export function plainBooleans(xml: string): string {
  return xml.replaceAll(numeric, (_all, before: string, double?: string, single?: string) => {
    return `${before}"${(double ?? single) === '1' ? 'true' : 'false'}"`;
  });
}
