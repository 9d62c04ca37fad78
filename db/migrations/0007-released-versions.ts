import { Migration } from '@mikro-orm/migrations';

/** What was released is kept as it was: its bytes, its plan and who signed; only its status goes on, and never back. */
export class Migration0007ReleasedVersions extends Migration {
  override up(): void {
    for (const sql of [guard, triggers]) this.addSql(sql);
  }
}

// a draft may be written anew as long as it stays one; what its release fills in is free then, and nothing but the status later
const guard = `
create function refuse_version_change() returns trigger language plpgsql as $$
declare
  free text[] := case old.status when 'draft' then array['status', 'released_by', 'released_at', 'release_meaning'] else array['status'] end;
  next text[] := case old.status when 'draft' then array['released', 'withdrawn']
                                 when 'released' then array['released', 'superseded', 'withdrawn']
                                 else array[old.status] end;
begin
  if old.status = 'draft' and new.status = 'draft' then return new; end if;
  if to_jsonb(new) - free is distinct from to_jsonb(old) - free or new.status <> all (next) then
    raise exception 'version % of % is kept as it was %', old.version, old.sop_id, old.status using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;`;

const triggers = `
create trigger sop_version_kept before update on sop_version for each row execute function refuse_version_change();
create trigger sop_version_stays before delete on sop_version for each row execute function refuse_change();
create trigger sop_version_whole before truncate on sop_version for each statement execute function refuse_change();`;
