import { sql } from 'kysely'
import type { AnyDatabase } from './migration-help.ts'

/**
 * A batch of the record in one round trip: the lock on the head is held for no longer than the database itself works.
 * `writeBatch` settles and opens the operations, inserts the events and moves the head, or does nothing of it.
 *
 * All is given as JSON: `expected` is the head as it should be, `moved` what it then becomes, the others are lists. Null is
 * returned where all was written; else the `head` as it stands, and the ids of the operations that may not be settled, in
 * `unsettled`, since they are not their worker's any more, or opened, in `unopened`, since the id or the name is taken.
 *
 * It runs with the rights of whoever calls it, and knows no key. Columns that a later migration adds must allow null.
 */
export async function createWriteBatch(db: AnyDatabase): Promise<void> {
  await sql`
    create or replace function
      "writeBatch"(expected json, settles json, opens json, events json, moved json)
      returns json language plpgsql security invoker as $$
    declare
      head "auditHead";
      unsettled text[] := '{}';
      unopened text[] := '{}';
    begin
      select * into strict head from "auditHead" for update;
      if head is distinct from json_populate_record(null::"auditHead", expected) then
        return json_build_object('head', head, 'unsettled', unsettled, 'unopened', unopened);
      end if;
      begin
        -- What is settled first lets go of its name for what is opened.
        with given as (select * from json_populate_recordset(null::"submissions", settles)),
          settled as (
            insert into "submissions" select * from given on conflict ("id") do update
              set "nameLock" = null, "settledAt" = excluded."settledAt", "answer" = excluded."answer"
              where "submissions"."worker" = excluded."worker" and "submissions"."settledAt" is null
              returning "id")
          select coalesce(array_agg("id"), '{}') into unsettled
            from given where "id" not in (select "id" from settled);
        with given as (select * from json_populate_recordset(null::"submissions", opens)),
          opened as (
            insert into "submissions" select * from given on conflict do nothing returning "id")
          select coalesce(array_agg("id"), '{}') into unopened
            from given where "id" not in (select "id" from opened);
        if cardinality(unsettled || unopened) > 0 then
          raise exception sqlstate 'SD001';
        end if;
        insert into "auditEvents"
          select * from json_populate_recordset(null::"auditEvents", events);
        update "auditHead" set ("seq", "at", "endDigest", "macs") = (
          select "seq", "at", "endDigest", "macs"
            from json_populate_record(null::"auditHead", moved));
        return null;
      exception when sqlstate 'SD001' then
        return json_build_object('head', head, 'unsettled', unsettled, 'unopened', unopened);
      end;
    end $$`.execute(db)
}
