-- Since when a service stands where it stands: the age of what waits for a person. By a trigger, because many statements move services.
alter table cycle_service add column stage_since timestamptz not null default now();

create function note_stage_since() returns trigger language plpgsql as $$
begin
  new.stage_since := now();
  return new;
end $$;
create trigger cycle_service_stage_since before update of stage on cycle_service
  for each row when (old.stage is distinct from new.stage) execute function note_stage_since();
