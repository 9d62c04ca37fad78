import { diagram, tags } from '../../../engine/diagram.ts';
import { processNotExecutable } from '../../../../../domain/sop/rules/processes/process-not-executable.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(processNotExecutable, {
  sound: [
    ['an executable one', diagram(tags('start:s end:e'), 's > e').replace('<process ', '<process name="流程" vouch:nameEn="P" ')],
    ['a diagram of another tool', diagram(tags('start:s end:e'), 's > e').replace('true', 'false')],
  ],
  broken: [
    ['one that is not', diagram(tags('start:s end:e'), 's > e').replace('isExecutable="true"', 'vouch:nameEn="P"'), ['p']],
  ],
});
