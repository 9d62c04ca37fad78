import { child, list, text, typeOf } from '../../domain/sop/moddle-access.ts';
import type { Moddle } from '../../domain/sop/parse.ts';

/** Whose page a run is looked at on: a choreography's shows nothing of it, and cannot be drawn. */
const drawnOf = new Set(['process', 'collaboration', 'subProcess', 'transaction', 'adHocSubProcess']);

/**
 * The id of the drawing to show where a file has several: the first that shows one of the elements asked for, else the first
 * of a process or collaboration. Nothing where the file's first is as good, or there is no other.
 * @param asked ids of elements as they are spelled in the file
 */
export function pageToShow(definitions: Moddle, asked: readonly string[]): string | undefined {
  const pages = list(definitions, 'diagrams').filter((page) => drawnOf.has(subjectOf(page)));
  const wanted = new Set(asked);
  const shows = (page: Moddle) =>
    list(child(page, 'plane') ?? page, 'planeElement').some((shape) => wanted.has(child(shape, 'bpmnElement')?.id ?? ''));
  const page = pages.find(shows) ?? pages.find((one) => subjectOf(one) === 'process' || subjectOf(one) === 'collaboration');
  return page === list(definitions, 'diagrams')[0] ? undefined : text(page, 'id');
}

function subjectOf(page: Moddle): string {
  const subject = child(child(page, 'plane'), 'bpmnElement');
  return subject ? typeOf(subject) : '';
}
