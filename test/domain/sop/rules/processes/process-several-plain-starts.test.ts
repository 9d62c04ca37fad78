import { diagram, tags } from '../../../engine/diagram.ts';
import { starting, named, message } from '../../../engine/diagram-parts.ts';
import { processSeveralPlainStarts } from '../../../../../domain/sop/rules/processes/process-several-plain-starts.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(processSeveralPlainStarts, {
  sound: [
    ['a plain start beside a message start', diagram(tags('start:s end:e') + starting('m', message), 's > e\nm > e', named)],
  ],
  broken: [['two plain starts', diagram(tags('start:s start:z end:e'), 's > e\nz > e'), ['p']]],
});
