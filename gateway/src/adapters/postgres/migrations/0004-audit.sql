-- Who may do what in a company, and who let them. A password is no content of an entry.
create function told_of(person app_user) returns jsonb language sql stable as $$ select to_jsonb(person) - 'password_hash' $$;
create function told_of(person app_membership) returns jsonb language sql stable as $$ select to_jsonb(person) $$;

create function user_audited() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
  told jsonb := told_of(new);
  entry platform.audit_entry;
begin
  entry.company_id := new.company_id;
  entry.action := case when tg_op = 'UPDATE' then 'user-changed' when tg_table_name = 'app_user' then 'user-added' else 'user-joined' end;
  entry.subject_id := coalesce(told ->> 'id', told ->> 'user_id');
  entry.subject_name := new.email;
  entry.count := 1;
  entry.source := tg_table_name;
  entry.source_key := concat_ws('/', entry.subject_id, new.version);
  perform platform.audit_append(entry, told, keeps => true);
  return null;
end
$$;
create trigger app_user_added_is_audited after insert on app_user for each row execute function user_audited();
create trigger app_user_changed_is_audited after update on app_user
  for each row when (old.* is distinct from new.*) execute function user_audited();
create trigger app_membership_added_is_audited after insert on app_membership for each row execute function user_audited();
create trigger app_membership_changed_is_audited after update on app_membership
  for each row when (old.* is distinct from new.*) execute function user_audited();

create view audit_source with (security_invoker = true) as
  select 'app_user' as source, concat_ws('/', u.id, u.version) as source_key, told_of(u) as told from app_user u
  union all select 'app_membership', concat_ws('/', m.user_id, m.version), told_of(m) from app_membership m;
