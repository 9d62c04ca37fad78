import { diagram, tags } from '../../engine/diagram.ts';
import { contentUnread } from '../../../../domain/sop/rules/content-unread.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(contentUnread, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a misspelt task', diagram(tags('start:s end:e') + '<userTsk id="u"/>', 's > e'), ['userTsk']]],
});
