-- The chain lies where every service has its own. Its entries move as they are: their hashes hold.
alter table audit_entry no force row level security;
alter table platform.audit_entry no force row level security;
insert into platform.audit_entry (company_id, seq, at, user_id, action, subject_id, count, reason, note, source, source_key, content_hash, previous_hash, hash)
  select company_id, seq, at, user_id, action, cycle_id::text, services, reason, note, source, source_key, content_hash, previous_hash, hash
    from audit_entry order by company_id, seq;
alter table platform.audit_entry force row level security;

drop trigger cycle_event_is_audited on cycle_event;
drop trigger cycle_approval_is_audited on cycle_approval;
drop trigger approval_policy_is_audited on approval_policy;
drop function audit_row;
drop function audit_append;
drop function audit_hash;
drop function audit_text;
drop table audit_entry;

-- These tables are append-only: their rows need no copy in the entry.
create function audited() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
  told jsonb := to_jsonb(new);
  entry platform.audit_entry;
begin
  entry.company_id := new.company_id;
  entry.at := coalesce(told ->> 'at', told ->> 'approved_at', told ->> 'valid_from')::timestamptz;
  entry.user_id := coalesce(told ->> 'user_id', told ->> 'approved_by', told ->> 'set_by')::uuid;
  entry.subject_id := told ->> 'cycle_id';
  entry.subject_name := (select name from cycle where id = (told ->> 'cycle_id')::uuid);
  entry.action := case tg_table_name
    when 'cycle_event' then coalesce(told ->> 'to_stage', told ->> 'event')
    when 'cycle_approval' then 'approved-' || (told ->> 'stage')
    else 'approval-policy' end;
  entry.count := coalesce(told ->> 'count', told ->> 'services', '0')::integer;
  entry.reason := told ->> 'reason';
  entry.note := told ->> 'note';
  entry.source := tg_table_name;
  entry.source_key := coalesce(told ->> 'seq', told ->> 'id');
  perform platform.audit_append(entry, told, keeps => false);
  return null;
end
$$;
create trigger cycle_event_is_audited after insert on cycle_event for each row when (new.user_id is not null) execute function audited();
create trigger cycle_approval_is_audited after insert on cycle_approval for each row execute function audited();
create trigger approval_policy_is_audited after insert on approval_policy for each row execute function audited();

create view audit_source with (security_invoker = true) as
  select 'cycle_event' as source, seq::text as source_key, to_jsonb(cycle_event) as told from cycle_event where user_id is not null
  union all select 'cycle_approval', id::text, to_jsonb(cycle_approval) from cycle_approval
  union all select 'approval_policy', seq::text, to_jsonb(approval_policy) from approval_policy;
