import { diagram, tags } from '../../../engine/diagram.ts';
import { anyError, error, escalation, named, non, on, signal, sub } from '../../../engine/diagram-parts.ts';
import { boundaryEventSameCatch } from '../../../../../domain/sop/rules/boundary-events/boundary-event-same-catch.ts';
import { ruleTable } from '../../rule-table.ts';

const two = (one: string, other: string, attributes = '') =>
  diagram(
    tags('start:s end:e task:h task:k') +
      sub('p1', tags('start:a')) +
      on('p1', 'b', one, attributes) +
      on('p1', 'c', other, attributes),
    's > p1 > e\nb > h\nc > k',
    `${named}<error id="e2" errorCode="E"/><error id="e3" errorCode="F"/>`,
  );

ruleTable(boundaryEventSameCatch, {
  sound: [
    ['an error and any other', two(error, anyError)],
    ['two codes', two(error, '<errorEventDefinition errorRef="e3"/>')],
    ['what does not interrupt, which both take', two(escalation, escalation, non)],
  ],
  broken: [
    ['one error twice', two(error, '<errorEventDefinition errorRef="e2"/>'), ['c']],
    ['any error twice', two(anyError, anyError), ['c']],
    ['one escalation twice', two(escalation, escalation), ['c']],
    ['one signal twice', two(signal, signal), ['c']],
  ],
});
