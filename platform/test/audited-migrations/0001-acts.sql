-- A made-up service: notes may change, so their entries keep what they said; votes may not.
create table note (company_id uuid not null, id integer not null, text text not null, version integer not null default 1, primary key (company_id, id));
create table vote (company_id uuid not null, id integer not null, choice text not null, primary key (company_id, id));
select kantia_tenant('note');
select kantia_tenant('vote');

create function audited() returns trigger language plpgsql as $$
declare
  entry platform.audit_entry;
begin
  entry.action := tg_table_name;
  entry.subject_id := new.id;
  entry.subject_name := to_jsonb(new) ->> 'text';
  entry.count := 1;
  entry.source := tg_table_name;
  entry.source_key := concat_ws('/', new.id, to_jsonb(new) ->> 'version');
  perform platform.audit_append(entry, to_jsonb(new), keeps => tg_table_name = 'note');
  return null;
end
$$;
create trigger note_is_audited after insert or update on note for each row execute function audited();
create trigger vote_is_audited after insert on vote for each row execute function audited();

create view audit_source with (security_invoker = true) as
  select 'note' as source, concat_ws('/', id, version) as source_key, to_jsonb(note) as told from note
  union all select 'vote', id::text, to_jsonb(vote) from vote;
