-- The sheet of an import, as it lies in the object store; null for what was edited by hand.
alter table operations add column file jsonb;

create trigger company_settings_are_immutable before update or delete on company_settings
  for each row execute function platform.refuse_change();
create trigger company_settings_are_kept before truncate on company_settings
  for each statement execute function platform.refuse_change();

create function setting_audited() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
  entry platform.audit_entry;
begin
  entry.company_id := new.company_id;
  entry.user_id := new.recorded_by;
  entry.action := 'setting-changed';
  entry.subject_id := new.name;
  entry.count := 1;
  entry.source := 'company_settings';
  entry.source_key := concat_ws('/', new.name, new.valid_from, new.revision);
  perform platform.audit_append(entry, to_jsonb(new), keeps => true);
  return null;
end
$$;
create trigger company_settings_are_audited after insert on company_settings for each row execute function setting_audited();

-- What a sheet did: its file, and the counts.
create function import_audited() returns trigger language plpgsql as $$
declare
  entry platform.audit_entry;
begin
  entry.company_id := new.company_id;
  entry.user_id := new.created_by;
  entry.action := 'sheet-' || new.status;
  entry.subject_id := new.id;
  entry.subject_name := new.file ->> 'name';
  entry.count := coalesce(new.result ->> 'rows', '0')::integer;
  entry.source := 'operations';
  entry.source_key := new.id;
  perform platform.audit_append(entry, jsonb_build_object('file', new.file, 'result', new.result, 'errors', new.error_count), keeps => true);
  return null;
end
$$;
create trigger operations_are_audited after update on operations
  for each row when (new.file is not null and old.status = 'running' and new.status <> 'running') execute function import_audited();

-- One entry for all rows of a statement, or a sheet of ten thousand would write as many. One row is kept as it is; of more the number and a hash over all.
create function changes_audited(action text, source text, changed jsonb[], subject_id text, subject_name text, source_key text)
returns void language plpgsql as $$
declare
  entry platform.audit_entry;
  is_one boolean := cardinality(changed) = 1;
begin
  if cardinality(changed) = 0 then return; end if;
  entry.action := action;
  entry.count := cardinality(changed);
  entry.source := source;
  -- Of many rows no single one tells it.
  entry.source_key := case when is_one then source_key else '' end;
  entry.subject_id := case when is_one then subject_id end;
  entry.subject_name := case when is_one then subject_name end;
  perform platform.audit_append(entry,
    case when is_one then changed[1]
      else jsonb_build_object('rows', cardinality(changed), 'sha256', (
        select platform.sha256_hex(string_agg(platform.sha256_hex(row::text), '' order by place)) from unnest(changed) with ordinality as each(row, place)))
    end, keeps => true);
end
$$;

create function customers_audited() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
  rows jsonb[];
  one customers;
begin
  if tg_op = 'INSERT' then
    rows := array(select to_jsonb(c) - 'search' from changed c order by c.id);
    select * into one from changed limit 1;
  else
    rows := array(select to_jsonb(c) - 'search' from changed c join former f using (company_id, id) where c.version <> f.version order by c.id);
    select c.* into one from changed c join former f using (company_id, id) where c.version <> f.version limit 1;
  end if;
  perform changes_audited(case tg_op when 'INSERT' then 'customers-added' else 'customers-changed' end, 'customers', rows,
    one.id::text, one.code, concat_ws('/', one.id, one.version));
  return null;
end
$$;
create trigger customers_added_are_audited after insert on customers referencing new table as changed
  for each statement execute function customers_audited();
create trigger customers_changed_are_audited after update on customers referencing old table as former new table as changed
  for each statement execute function customers_audited();

-- Where a version ends in effect follows from those beside it.
create function contracts_audited() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
  rows jsonb[];
  one supply_contract_versions;
begin
  if tg_op = 'INSERT' then
    rows := array(select to_jsonb(c) - 'search' - 'effective_until' from changed c order by c.supply_point_id, c.contract_id, c.valid_from);
    select * into one from changed limit 1;
  else
    rows := array(
      select to_jsonb(c) - 'search' - 'effective_until' from changed c join former f using (company_id, supply_point_id, contract_id, valid_from)
       where c.revision <> f.revision order by c.supply_point_id, c.contract_id, c.valid_from);
    select c.* into one from changed c join former f using (company_id, supply_point_id, contract_id, valid_from) where c.revision <> f.revision limit 1;
  end if;
  perform changes_audited(case tg_op when 'INSERT' then 'contracts-added' else 'contracts-changed' end, 'supply_contract_versions', rows,
    one.supply_point_id::text,
    (select p.code from supply_points p where p.id = one.supply_point_id) || ' · ' || (select k.code from supply_contracts k where k.id = one.contract_id),
    concat_ws('/', one.supply_point_id, one.contract_id, one.valid_from, one.revision));
  return null;
end
$$;
create trigger contracts_added_are_audited after insert on supply_contract_versions referencing new table as changed
  for each statement execute function contracts_audited();
create trigger contracts_changed_are_audited after update on supply_contract_versions referencing old table as former new table as changed
  for each statement execute function contracts_audited();

-- Rows that changed since are another version: then the entry alone has what they said.
create view audit_source with (security_invoker = true) as
  select 'company_settings' as source, concat_ws('/', s.name, s.valid_from, s.revision) as source_key, to_jsonb(s) as told from company_settings s
  union all select 'operations', o.id::text, jsonb_build_object('file', o.file, 'result', o.result, 'errors', o.error_count) from operations o where o.file is not null
  union all select 'customers', concat_ws('/', c.id, c.version), to_jsonb(c) - 'search' from customers c
  union all select 'supply_contract_versions', concat_ws('/', v.supply_point_id, v.contract_id, v.valid_from, v.revision), to_jsonb(v) - 'search' - 'effective_until'
    from supply_contract_versions v;
