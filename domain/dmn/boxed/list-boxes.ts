import { FeelContext } from '../../feel/values/context.ts';
import type { FeelValue } from '../../feel/index.ts';
import { childrenOf, type XmlElement } from '../xml/read-xml.ts';
import { boxNames } from './box-names.ts';
import { typed } from './fit.ts';
import type { Boxed } from './place.ts';
import type { Site } from './site.ts';

/** A list of boxed expressions (DMN 1.5, 10.2.2.5). */
export function listBox(element: XmlElement, site: Site): Boxed {
  const elements = element.children.filter(({ name }) => boxNames.has(name)).map((each) => site.box(each));
  return (place) => elements.map((run) => run(place));
}

/** A list of contexts with the same names, written as a table (DMN 1.5, 10.2.2.6). */
export function relationBox(element: XmlElement, site: Site): Boxed {
  const columns = childrenOf(element, 'column').map((column) => ({
    name: column.attributes['name'] ?? '',
    item: site.types.of(column.attributes['typeRef']),
  }));
  const rows = childrenOf(element, 'row').map((row) => {
    const cells = row.children.filter(({ name }) => boxNames.has(name));
    return columns.map(({ name, item }, index) => {
      const cell = cells[index];
      return { name, run: cell === undefined ? () => null : typed(site.box(cell), item, name) };
    });
  });
  return (place) => rows.map((row) => new FeelContext(row.map(({ name, run }): [string, FeelValue] => [name, run(place)])));
}
