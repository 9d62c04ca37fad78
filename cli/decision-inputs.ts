import type { DecisionModel } from '../domain/dmn/index.ts';
import { FeelContext } from '../domain/feel/values/context.ts';
import type { FeelValue } from '../domain/feel/index.ts';
import { parseDateTime } from '../domain/feel/values/date-time.ts';
import { parseDate } from '../domain/feel/values/date.ts';

const ANY = new Set([undefined, '', 'Any', 'feel:Any']);

/**
 * Makes the inputs of a model from what JSON gives: by their names however these are spaced, with the dates that JSON does not
 * have. An input whose data has a type is read by it; of one without a type, whether it is the model's own or an import's, a text
 * that is a whole date, or a date and time, is that date.
 */
export function decisionInputs(model: DecisionModel): (given: FeelContext) => Record<string, FeelValue> {
  const elements = [...model.elements.values()];
  const untyped = new Set(
    elements
      .filter(({ kind, variable }) => kind === 'inputData' && ANY.has(variable.typeRef))
      .map(({ variable }) => variable.name),
  );
  const imports = new Set(elements.flatMap(({ definitions }) => definitions.imports.map(({ alias }) => alias)));
  const read = (written: string, value: FeelValue): [string, FeelValue] => {
    const name = written.replace(/\s+/g, ' ').trim();
    if (untyped.has(name) || untyped.has(unqualified(name))) return [name, dateOf(value)];
    if (!(value instanceof FeelContext && imports.has(name))) return [name, value];
    return [name, new FeelContext(value.entries().map(([inner, each]) => read(inner, each)))];
  };
  return (given) => Object.fromEntries(given.entries().map(([name, value]) => read(name, value)));
}

/** `import.name` and `namespace#name` without what stands before the name. */
function unqualified(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1);
}

function dateOf(value: FeelValue): FeelValue {
  if (typeof value !== 'string') return value;
  return parseDate(value) ?? (value.includes('T') ? parseDateTime(value) : null) ?? value;
}
