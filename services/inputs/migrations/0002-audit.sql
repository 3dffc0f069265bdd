-- What was uploaded never changes; how it was read does, and is no act of a person.
create function uploaded(one input) returns jsonb language sql stable as $$
  select jsonb_build_object('kind', one.kind, 'period', one.period, 'version', one.version, 'decimal_mark', one.decimal_mark,
    'file_name', one.file_name, 'file', one.raw_object)
$$;

create function upload_audited() returns trigger language plpgsql as $$
declare
  entry platform.audit_entry;
begin
  entry.company_id := new.company_id;
  entry.user_id := new.created_by;
  entry.at := new.created_at;
  entry.action := 'input-uploaded';
  entry.subject_id := new.id;
  entry.subject_name := new.file_name;
  entry.count := 1;
  entry.source := 'input';
  entry.source_key := new.id;
  perform platform.audit_append(entry, uploaded(new), keeps => true);
  return null;
end
$$;
create trigger input_is_audited after insert on input for each row when (new.origin = 'upload') execute function upload_audited();

create view audit_source with (security_invoker = true) as
  select 'input' as source, id::text as source_key, uploaded(input) as told from input where origin = 'upload';
