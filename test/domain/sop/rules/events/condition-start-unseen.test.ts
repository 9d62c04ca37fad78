import { diagram, tags } from '../../../engine/diagram.ts';
import { eventSub, starting } from '../../../engine/diagram-parts.ts';
import { condition } from '../../../../elements/cases/parts.ts';
import { conditionStartUnseen } from '../../../../../domain/sop/rules/events/condition-start-unseen.ts';
import { ruleTable } from '../../rule-table.ts';

const beginning = (source: string) => diagram(starting('s', condition(source)) + tags('user:u end:e'), 's > u > e');
const ours = (xml: string) =>
  xml
    .replace('<process ', '<process name="流程" vouch:nameEn="P" ')
    .replace('<userTask id="u"', '<userTask id="u" vouch:roles="r"');

ruleTable(conditionStartUnseen, {
  sound: [
    ['a condition on a kind of record', ours(beginning('instrument.status = "blocked" and instrument.kind = "gauge"'))],
    ['one of two words', ours(beginning('material_lot.status = "rejected"'))],
    ['a diagram of another tool', beginning('temperature > 300')],
    [
      'an event sub-process, which sees its run',
      ours(
        diagram(
          tags('start:s user:u end:e') + eventSub('x', starting('xs', condition('n > 1')), tags('task:t end:xe')),
          's > u > e\nxs > t > xe',
        ),
      ),
    ],
  ],
  broken: [
    ['what the run would know', ours(beginning('amount > 300')), ['s']],
    ['two kinds of record', ours(beginning('instrument.status = "blocked" and order.status = "open"')), ['s']],
    ['a projection', ours(beginning('placement.quantity < 1')), ['s']],
    ['the clock', ours(beginning('date(instrument.calibration_due) < today()')), ['s']],
    ['nothing', ours(beginning('true')), ['s']],
  ],
});
