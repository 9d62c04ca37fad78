/** Rules of a table that are shown before anybody asks for all. */
const few = 30;
const around = 2;

/** Numbers, from 1, of the rules of a table that are shown at first: all of a short one, else those around the matched. */
export function rulesAtFirst(count: number, matched: number[]): number[] {
  const all = Array.from({ length: count }, (_, at) => at + 1);
  if (count <= few) return all;
  if (matched.length === 0) return all.slice(0, few);
  return all.filter((number) => matched.some((one) => Math.abs(one - number) <= around));
}
