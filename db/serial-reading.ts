import { serial } from '../domain/record/serial.ts';
import { type ListSource, listSourceOf } from './list-source.ts';

/** Serials as lists show them: the record, where the device is, who holds it, and whether a hold lies over it. */
export const serialSource: ListSource = {
  ...listSourceOf(serial),
  from: 'serial t left join object_state o on o.epc = t.epc left join organisation g on g.uri = o.holder',
  columns: {
    ...listSourceOf(serial).columns,
    id: { sql: 't.serial', type: 'text' },
    place: { sql: 'o.place', type: 'text', nullable: true },
    place_at: { sql: 'o.place_at', type: 'timestamptz', nullable: true },
    holder: { sql: 'g.id', type: 'text', nullable: true },
    disposition: { sql: 'o.disposition', type: 'text', nullable: true },
    held: {
      sql: 'exists (select from hold h where h.lifted_at is null and (h.serial = t.serial or h.batch = t.batch))',
      type: 'boolean',
    },
  },
  search: ['serial', 'batch', 'order', 'model'],
};

/** Events as lists show them, newest first. */
export const eventSource: ListSource = {
  from: 'event t',
  columns: {
    id: { sql: 't.id', type: 'bigint' },
    event_id: { sql: 't.event_id', type: 'text' },
    type: { sql: 't.type', type: 'text' },
    biz_step: { sql: 't.biz_step', type: 'text', nullable: true },
    event_time: { sql: 't.event_time', type: 'timestamptz' },
    record_time: { sql: 't.record_time', type: 'timestamptz' },
    declares_error: { sql: 't.declares_error', type: 'boolean' },
    run: { sql: 't.run_id', type: 'uuid', nullable: true },
    body: { sql: 't.body', type: 'jsonb' },
  },
  key: ['id'],
  search: ['event_id', 'biz_step'],
};
