import { FeelFunction } from '../../feel/values/function.ts';
import { FeelContext } from '../../feel/values/context.ts';
import type { FeelValue } from '../../feel/index.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml.ts';
import type { ItemType } from '../item-definitions/item-type.ts';
import { bindTo } from './fit.ts';
import { type Boxed, LayeredScope } from './place.ts';
import { shapeOfBox } from './shape-of-box.ts';
import type { Site } from './site.ts';

/** Named entries, each seeing those before it; an entry without a name is the result (DMN 1.5, 10.2.2.4). */
export function contextBox(element: XmlElement, site: Site): Boxed {
  const entries: { name: string; run: Boxed }[] = [];
  let inside = site;
  let result: Boxed | null = null;
  for (const entry of childrenOf(element, 'contextEntry')) {
    const variable = childOf(entry, 'variable');
    const name = (variable?.attributes['name'] ?? '').replace(/\s+/g, ' ').trim();
    if (variable === undefined || name === '') {
      result = inside.inside(entry);
      continue;
    }
    // A function sees its own name, so that it can call itself.
    const shape = { [name]: shapeOfBox(entry, variable.attributes['typeRef'], site.types) };
    const around = childOf(entry, 'functionDefinition') === undefined ? inside : inside.with(shape);
    entries.push({ name, run: entryOf(around.inside(entry), site.types.of(variable.attributes['typeRef']), name) });
    inside = inside.with(shape);
  }
  return (place) => {
    const values = new Map<string, FeelValue>();
    const growing = { ...place, scope: new LayeredScope(values, place.scope) };
    for (const { name, run } of entries) values.set(name, run(growing));
    return result === null ? new FeelContext(values) : result(growing);
  };
}

/** An entry made to fit its type. Of a function, older files give the type of the answer instead of its own. */
function entryOf(run: Boxed, item: ItemType, name: string): Boxed {
  return (place) => {
    const value = run(place);
    return value instanceof FeelFunction && item.type.kind !== 'function' ? value : bindTo(value, item, name, place);
  };
}
