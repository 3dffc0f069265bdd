-- Who did what, when, on what content: one chain for each company in each service that has acts of people. Entries come from triggers of the
-- service, so that the program cannot forget one; the service's view audit_source (source, source_key, told) says what they vouch for, as it
-- stands now.
create table platform.audit_entry (
  company_id uuid not null,
  -- From 1 without gaps within the company.
  seq bigint not null,
  at timestamptz not null,
  user_id uuid,
  action text not null,
  -- What was acted on: its id, and the name that it had.
  subject_id text,
  subject_name text,
  -- How many services, rows or files.
  count integer not null,
  reason text,
  note text,
  -- The row that tells it whole, and the SHA-256 of what it said when it was written. Of rows that may change the entry keeps what they said.
  source text not null,
  source_key text not null,
  content jsonb,
  content_hash text not null,
  previous_hash text not null,
  hash text not null,
  primary key (company_id, seq)
);
select kantia_tenant('platform.audit_entry');

-- The text of a row for hashing. Columns that are added later are null in it, hence left out.
create function platform.audit_text(told jsonb) returns text language sql immutable as $$
  select jsonb_strip_nulls(told)::text
$$;

create function platform.sha256_hex(told text) returns text language sql immutable as $$
  select encode(sha256(convert_to(told, 'UTF8')), 'hex')
$$;

-- The zone is fixed, or the hash would depend on the session.
create function platform.audit_hash(previous text, entry platform.audit_entry) returns text language sql stable as $$
  select platform.sha256_hex(concat_ws(E'\n', previous, entry.company_id, entry.seq,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(entry.user_id::text, ''), entry.action, coalesce(entry.subject_id, ''),
    entry.count, coalesce(entry.reason, ''), coalesce(entry.note, ''), entry.source, entry.source_key, entry.content_hash, entry.subject_name))
$$;

-- With `keeps` what is told goes into the entry, else only its hash. Without company, person and time those of the transaction count.
create function platform.audit_append(entry platform.audit_entry, told jsonb, keeps boolean) returns void language plpgsql as $$
declare
  last platform.audit_entry;
begin
  entry.company_id := coalesce(entry.company_id, current_setting('app.company')::uuid);
  entry.user_id := coalesce(entry.user_id, nullif(current_setting('app.user', true), '')::uuid);
  entry.at := coalesce(entry.at, transaction_timestamp());
  entry.content := case when keeps then jsonb_strip_nulls(told) end;
  entry.content_hash := platform.sha256_hex(platform.audit_text(told));
  -- One after the other within a company: two entries never follow the same one.
  perform pg_advisory_xact_lock(2002, hashtext(entry.company_id::text));
  select * into last from platform.audit_entry where company_id = entry.company_id order by seq desc limit 1;
  entry.seq := coalesce(last.seq, 0) + 1;
  entry.previous_hash := coalesce(last.hash, repeat('0', 64));
  entry.hash := platform.audit_hash(entry.previous_hash, entry);
  insert into platform.audit_entry select entry.*;
end
$$;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
create trigger audit_entry_is_immutable before update or delete on platform.audit_entry
  for each row execute function platform.refuse_change();
create trigger audit_entry_is_kept before truncate on platform.audit_entry
  for each statement execute function platform.refuse_change();
