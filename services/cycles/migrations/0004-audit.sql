-- Who did what, when, on what content: one chain for each company. Rows come from triggers, so that the program cannot forget one.
create table audit_entry (
  company_id uuid not null,
  -- From 1 without gaps within the company.
  seq bigint not null,
  at timestamptz not null,
  user_id uuid,
  action text not null,
  cycle_id uuid,
  services integer not null,
  reason text,
  note text,
  -- The row that tells it whole, and the SHA-256 of what it said when it was written.
  source text not null,
  source_key text not null,
  content_hash text not null,
  previous_hash text not null,
  hash text not null,
  primary key (company_id, seq)
);
select kantia_tenant('audit_entry');

-- The text of a row for hashing. Columns that are added later are null in it, hence left out. The zone is fixed, or the text would depend on the session.
create function audit_text(told jsonb) returns text language sql stable set timezone = 'UTC' as $$
  select jsonb_strip_nulls(told)::text
$$;

create function audit_hash(previous text, entry audit_entry) returns text language sql stable set timezone = 'UTC' as $$
  select encode(sha256(convert_to(concat_ws(E'\n', previous, entry.company_id, entry.seq,
    to_char(entry.at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(entry.user_id::text, ''), entry.action, coalesce(entry.cycle_id::text, ''),
    entry.services, coalesce(entry.reason, ''), coalesce(entry.note, ''), entry.source, entry.source_key, entry.content_hash), 'UTF8')), 'hex')
$$;

create function audit_append(entry audit_entry) returns void language plpgsql as $$
declare
  last audit_entry;
begin
  -- One after the other within a company: two entries never follow the same one.
  perform pg_advisory_xact_lock(2002, hashtext(entry.company_id::text));
  select * into last from audit_entry where company_id = entry.company_id order by seq desc limit 1;
  entry.seq := coalesce(last.seq, 0) + 1;
  entry.previous_hash := coalesce(last.hash, repeat('0', 64));
  entry.hash := audit_hash(entry.previous_hash, entry);
  insert into audit_entry select entry.*;
end
$$;

create function audit_row() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
  told jsonb := to_jsonb(new);
  entry audit_entry;
begin
  entry.company_id := new.company_id;
  entry.at := coalesce(told ->> 'at', told ->> 'approved_at', told ->> 'valid_from')::timestamptz;
  entry.user_id := coalesce(told ->> 'user_id', told ->> 'approved_by', told ->> 'set_by')::uuid;
  entry.cycle_id := (told ->> 'cycle_id')::uuid;
  entry.action := case tg_table_name
    when 'cycle_event' then coalesce(told ->> 'to_stage', told ->> 'event')
    when 'cycle_approval' then 'approved-' || (told ->> 'stage')
    else 'approval-policy' end;
  entry.services := coalesce(told ->> 'count', told ->> 'services', '0')::integer;
  entry.reason := told ->> 'reason';
  entry.note := told ->> 'note';
  entry.source := tg_table_name;
  entry.source_key := coalesce(told ->> 'seq', told ->> 'id');
  entry.content_hash := encode(sha256(convert_to(audit_text(told), 'UTF8')), 'hex');
  perform audit_append(entry);
  return null;
end
$$;
create trigger cycle_event_is_audited after insert on cycle_event for each row when (new.user_id is not null) execute function audit_row();
create trigger cycle_approval_is_audited after insert on cycle_approval for each row execute function audit_row();
create trigger approval_policy_is_audited after insert on approval_policy for each row execute function audit_row();

create trigger audit_entry_is_immutable before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_entry_is_kept before truncate on audit_entry for each statement execute function refuse_change();
