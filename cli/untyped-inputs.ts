import type { DecisionModel } from '../domain/dmn/index.ts';
import type { FeelContext } from '../domain/feel/values/context.ts';
import type { FeelValue } from '../domain/feel/index.ts';
import { parseDateTime } from '../domain/feel/values/date-time.ts';
import { parseDate } from '../domain/feel/values/date.ts';

const ANY = new Set([undefined, '', 'Any', 'feel:Any']);

/**
 * JSON has no dates. An input whose data has a type is read by it; of one without a type, whether or not its name is qualified
 * by an import, a text that is a whole date, or a date and time, is that date.
 */
export function withUntypedDates(model: DecisionModel, inputs: FeelContext): Record<string, FeelValue> {
  const untyped = new Set(
    [...model.elements.values()]
      .filter(({ kind, variable }) => kind === 'inputData' && ANY.has(variable.typeRef))
      .map(({ variable }) => variable.name),
  );
  const isUntyped = (name: string) => untyped.has(name) || untyped.has(name.slice(name.lastIndexOf('.') + 1));
  return Object.fromEntries(inputs.entries().map(([name, value]) => [name, isUntyped(name) ? dateOf(value) : value]));
}

function dateOf(value: FeelValue): FeelValue {
  if (typeof value !== 'string') return value;
  return parseDate(value) ?? (value.includes('T') ? parseDateTime(value) : null) ?? value;
}
