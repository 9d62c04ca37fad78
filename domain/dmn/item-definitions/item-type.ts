import { ANY, type FeelType } from '../../feel/conformance/feel-type.ts';
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
  /** The values allowed: all that there are, so that those of a type made from this one take their place. */
  readonly allowed?: Constraint;
  /** They as the model lists them, in their order. */
  readonly listed?: string;
  /** On the value as a whole, besides. */
  readonly constraint?: Constraint;
  /** On the elements of a collection. */
  readonly element?: ItemType;
  readonly components?: ReadonlyMap<string, ItemType>;
  /** Of a function. */
  readonly signature?: Signature;
};

/** What a function takes, by name, and what it answers. */
export type Signature = { readonly parameters: ReadonlyMap<string, ItemType>; readonly answer: ItemType };

export const ANY_ITEM: ItemType = { type: ANY };

/** What is answered by something whose variable has a type: that of the function or, in older files, of the answer. */
export function answerItem(item: ItemType): ItemType {
  return item.signature?.answer ?? item;
}

/** The type of a parameter that is declared where it stands or else in the type of its function. */
export function parameterItem(name: string, declared: ItemType, signature: Signature | undefined): ItemType {
  return declared.type.kind === 'any' ? (signature?.parameters.get(name) ?? declared) : declared;
}

/** Whether a value of the right FEEL type meets all constraints; null meets them. */
export function meetsConstraints(value: FeelValue, item: ItemType): boolean {
  if (value === null) return true;
  if (item.allowed?.(value) === false || item.constraint?.(value) === false) return false;
  const { element, components } = item;
  if (element !== undefined && isList(value) && !value.every((each) => meetsConstraints(each, element))) return false;
  if (components === undefined || !(value instanceof FeelContext)) return true;
  return [...components].every(([name, component]) => meetsConstraints(value.get(name) ?? null, component));
}
