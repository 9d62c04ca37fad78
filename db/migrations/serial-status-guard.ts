import { serialStatusGraph, serialStatuses } from '../../domain/record/serial-status.ts';

/**
 * The database's own guard over the status of serials, made from the one graph. A migration that follows a change of the
 * graph runs it again. The condition stands in the trigger's WHEN, so that an allowed move calls no function.
 */
export function serialStatusGuard(): string[] {
  const moves = Object.entries(serialStatusGraph).flatMap(([from, next]) => next.map((to) => `'${from}>${to}'`));
  return [
    `create or replace function refuse_status_move() returns trigger language plpgsql as $$
begin
  raise exception 'serial % cannot go from % to %', old.serial, old.status, new.status using errcode = 'check_violation';
end $$;`,
    `create or replace trigger serial_status_graph before update on serial for each row
when (old.status <> new.status and old.status || '>' || new.status not in (${moves.join(', ')}))
execute function refuse_status_move();`,
    `alter table serial drop constraint if exists serial_status_known;`,
    `alter table serial add constraint serial_status_known check (status in (${serialStatuses.map((status) => `'${status}'`).join(', ')}));`,
    `create or replace function refuse_new_name() returns trigger language plpgsql as $$
begin
  raise exception 'serial % keeps its number for ever', old.serial using errcode = 'check_violation';
end $$;`,
    `create or replace trigger serial_name_kept before update on serial for each row
when ((old.serial, old.model, old.epc) is distinct from (new.serial, new.model, new.epc)) execute function refuse_new_name();`,
  ];
}
