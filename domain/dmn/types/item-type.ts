import { ANY, type FeelType } from '../../feel/types/feel-type.ts';
import { FeelContext } from '../../feel/values/context.ts';
import { type FeelValue, isList } from '../../feel/values/feel-value.ts';

/** Whether a value is among the values allowed. */
export type Constraint = (value: FeelValue) => boolean;

/**
 * The type of an item definition: the FEEL type its values have, and the constraints they must meet at each place
 * (DMN 1.5, 7.3.2).
 */
export type ItemType = {
  readonly type: FeelType;
  /** On the value as a whole. */
  readonly constraint?: Constraint;
  /** On the elements of a collection. */
  readonly element?: ItemType;
  readonly components?: ReadonlyMap<string, ItemType>;
};

export const ANY_ITEM: ItemType = { type: ANY };

/** Whether a value of the right FEEL type meets all constraints; null meets them. */
export function meetsConstraints(value: FeelValue, item: ItemType): boolean {
  if (value === null) return true;
  if (item.constraint?.(value) === false) return false;
  const { element, components } = item;
  if (element !== undefined && isList(value) && !value.every((each) => meetsConstraints(each, element))) return false;
  if (components === undefined || !(value instanceof FeelContext)) return true;
  return [...components].every(([name, component]) => meetsConstraints(value.get(name) ?? null, component));
}
