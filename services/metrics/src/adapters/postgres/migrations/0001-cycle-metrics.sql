create table cycle_metrics (
  company_id uuid not null,
  cycle_id uuid not null,
  name text not null default '',
  market text not null default '',
  period text not null default '',
  status text not null default '',
  changed_at timestamptz,
  -- Events folded so far.
  events bigint not null default 0,
  primary key (company_id, cycle_id)
);

create table service_places (
  company_id uuid not null,
  cycle_id uuid not null,
  ordinal integer not null,
  stage text not null,
  since timestamptz not null,
  -- As last settled; null before.
  total numeric(38, 2),
  energy_kwh numeric(38, 9),
  primary key (company_id, cycle_id, ordinal)
) with (fillfactor = 70);

create table stage_counts (
  company_id uuid not null,
  cycle_id uuid not null,
  stage text not null,
  entered integer not null default 0,
  -- `left` is a keyword.
  departed integer not null default 0,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (company_id, cycle_id, stage)
);

-- Finished stays, grouped by length: services move together, so there are few lengths.
create table stays (
  company_id uuid not null,
  cycle_id uuid not null,
  stage text not null,
  duration_ms bigint not null,
  services integer not null,
  primary key (company_id, cycle_id, stage, duration_ms)
);

select kantia_tenant('cycle_metrics');
select kantia_tenant('service_places');
select kantia_tenant('stage_counts');
select kantia_tenant('stays');
