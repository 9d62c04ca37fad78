import { readerWarnings } from './reader-warnings.ts';

/** Elements that no run looks at: the drawing, notes, and the lists of a data specification. */
const idle =
  /^(BPMN\w+|Bounds|Font|documentation|textAnnotation|text|group|category|categoryValue|ioSpecification|dataInput|dataOutput|inputSet|outputSet|itemDefinition|import|lane|laneSet|childLaneSet|relationship)$/;

/** An element that the reader left out because of its id. */
export interface Lost {
  id: string;
  type: string;
  /** Whether the diagram runs without it. */
  idle: boolean;
}

export function lostElements(warnings: readonly string[], reason: 'duplicate' | 'illegal'): Lost[] {
  return readerWarnings(warnings, new RegExp(`content <([^>]*)>[^]*${reason} ID <(.*)>`)).map(([tag, id = '']) => {
    const type = tag.slice(tag.indexOf(':') + 1);
    return { id, type, idle: idle.test(type) };
  });
}
