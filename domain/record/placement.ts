import * as z from 'zod';
import { choice, decimal, flag, instant, optional, rowId } from './field.ts';
import { noun } from './noun.ts';

/**
 * That one object is part of another (`consists`: association, transformation) or in it (`contains`: aggregation), over
 * an interval of event time. `whole`: the child is one thing, so that it can be in one parent of the kind at a time.
 */
export const placement = noun({
  name: 'placement',
  title: { zh: '组成关系', en: 'Placement' },
  written: 'projection',
  generated: ['id'],
  schema: z.strictObject({
    id: rowId('编号', 'Id'),
    kind: choice(['consists', 'contains'], '关系', 'Kind'),
    parent: rowId('上级', 'Parent'),
    child: rowId('下级', 'Child'),
    whole: flag('整件', 'One thing'),
    quantity: optional(decimal('数量', 'Quantity')),
    since: instant('自', 'Since'),
    until: optional(instant('至', 'Until')),
    since_event: rowId('起始事件', 'Event of the beginning'),
    until_event: optional(rowId('结束事件', 'Event of the end')),
  }),
});
