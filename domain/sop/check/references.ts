import { child } from '../moddle-access.ts';
import { type Moddle, UNRESOLVED } from '../parse.ts';

/**
 * The id that a reference names though the file has no such element. A name with a prefix may stand in an imported file,
 * so that nothing is said of it.
 */
export function danglingId(element: Moddle, property: string): string | undefined {
  const target = child(element, property);
  return target?.$type === UNRESOLVED && target.id !== undefined && !target.id.includes(':') ? target.id : undefined;
}

/** The element a reference leads to; undefined where it leads nowhere. */
export function targetOf(element: Moddle, property: string): Moddle | undefined {
  const target = child(element, property);
  return target?.$type === UNRESOLVED ? undefined : target;
}
