import { isA } from '../../check/element-kinds.ts';
import { itemOf, sameItem, declared } from '../../check/items.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { calledName } from '../../called-name.ts';
import { child } from '../../moddle-access.ts';
import type { Moddle } from '../../parse.ts';

export const callDataMismatch: Rule = {
  id: 'call-data-mismatch',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.6 Call Activity',
  message: {
    zh: '调用活动“{element}”的 {property} 与被调用的 {called} 不一致：数量和类型须相同。',
    en: 'The {property} of the call activity "{element}" are not those of {called}, which it calls: make their number and items the same.',
  },
  find: ({ nodes, byId }) =>
    nodes.filter(isA('callActivity')).flatMap((node) => {
      const name = calledName(node);
      const called = name?.imported === undefined ? byId.get(name?.id ?? '') : undefined;
      if (!called || (!child(called, 'ioSpecification') && !child(node, 'ioSpecification'))) return [];
      return sides
        .filter((side) => !matches(node, called, side))
        .map((property) => hit(node, { property, called: called.id ?? '' }));
    }),
};

const sides = ['dataInputs', 'dataOutputs', 'inputSets', 'outputSets'] as const;

/** As many, and each of an item that the other side has. A side without items says nothing of them. */
function matches(node: Moddle, called: Moddle, side: (typeof sides)[number]): boolean {
  const [own, others] = [declared(node, side), declared(called, side)];
  if (own.length !== others.length) return false;
  const wanted = others.flatMap((one) => itemOf(one) ?? []);
  return wanted.length === 0 || own.every((one) => !itemOf(one) || wanted.some((item) => sameItem(item, itemOf(one))));
}
