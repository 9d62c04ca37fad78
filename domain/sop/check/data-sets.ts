import { list } from '../moddle-access.ts';
import type { Moddle } from '../parse.ts';
import { isA } from './element-kinds.ts';
import { hit, type Hit } from './rule.ts';

/** Sets of inputs or outputs that name under one property what they do not list among all they hold. */
export function unlisted(elements: readonly Moddle[], type: string, property: string, all: string): Hit[] {
  return elements.filter(isA(type)).flatMap((set) =>
    list(set, property)
      .filter((data) => !list(set, all).includes(data))
      .map((data) => hit(set.id === undefined ? (set.$parent?.$parent ?? set) : set, { data: data.id ?? '' })),
  );
}
