-- Appended: a service that comes again in a later wave gets findings of its own.
create table findings (
  company_id uuid not null,
  cycle_id uuid not null,
  wave integer not null,
  batch integer not null,
  ordinal integer not null,
  -- Place among the findings of the service, from 1.
  position integer not null,
  service_id uuid not null,
  code text not null,
  severity text not null check (severity in ('informative', 'warning', 'blocking')),
  params jsonb not null,
  found_at timestamptz not null,
  primary key (company_id, cycle_id, wave, ordinal, position)
);

select kantia_tenant('findings');
