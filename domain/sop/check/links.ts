import { linkName } from '../link-name.ts';
import { typeOf } from '../moddle-access.ts';
import type { Moddle } from '../parse.ts';
import { containerOf, definitionsOf, isA } from './element-kinds.ts';

/** A link event, its name as the engine pairs it, and the process or sub-process in which it looks for its partner. */
export interface Link {
  event: Moddle;
  definition: Moddle;
  name: string;
  level: Moddle | undefined;
}

export function linksOf(nodes: readonly Moddle[]): Link[] {
  return nodes.filter(isA('intermediateThrowEvent', 'intermediateCatchEvent')).flatMap((event) =>
    definitionsOf(event)
      .filter((definition) => typeOf(definition) === 'linkEventDefinition')
      .map((definition) => ({ event, definition, name: linkName(definition), level: containerOf(event) })),
  );
}
