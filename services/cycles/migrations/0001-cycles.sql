create table cycle (
  company_id uuid not null,
  id uuid primary key,
  name text not null,
  market text not null,
  period text not null,
  mode text not null,
  status text not null,
  version integer not null,
  service_count integer not null,
  counts jsonb not null,
  country text,
  snapshot jsonb,
  settings jsonb,
  selection_hash text,
  last_wave integer not null,
  open_wave integer,
  wave_wanted boolean not null,
  manifest_hash text,
  result_hash text,
  created_at timestamptz not null,
  created_by uuid,
  started_at timestamptz,
  started_by uuid,
  finished_at timestamptz
) with (fillfactor = 50);
create unique index cycle_name on cycle (company_id, period, lower(name));
create index cycle_newest on cycle (company_id, created_at desc, id desc);
select kantia_tenant('cycle');

-- One row per service. Each row is updated four or five times in a cycle: the free space keeps the updates on their page.
create table cycle_service (
  company_id uuid not null,
  cycle_id uuid not null references cycle (id),
  ordinal integer not null,
  service_id uuid not null,
  supply_point_id uuid not null,
  supply_point_code text not null,
  contract_code text not null,
  customer_name text not null,
  stage text not null,
  -- From the start on, until exclusion, cancelling or a discarded dry run: the service cannot be settled elsewhere.
  held boolean not null default false,
  wave integer,
  batch integer,
  outcome text not null default '',
  waiting_for text[] not null default '{}',
  validation_findings jsonb not null default '[]',
  settlement_findings jsonb not null default '[]',
  statement_id uuid,
  statement_version integer,
  currency text,
  total numeric(38, 2),
  energy_kwh numeric(38, 9),
  result_hash text,
  invoice_id uuid,
  invoice_number text,
  invoice_status text,
  invoice_answered_at timestamptz,
  primary key (cycle_id, ordinal)
) with (fillfactor = 60);
create unique index cycle_service_held on cycle_service (company_id, service_id) where held;
create index cycle_service_supply_point on cycle_service (supply_point_id, cycle_id);
select kantia_tenant('cycle_service');

create table cycle_wave (
  company_id uuid not null,
  cycle_id uuid not null references cycle (id),
  wave integer not null,
  manifest jsonb not null,
  manifest_hash text not null,
  resolved_at timestamptz not null,
  primary key (cycle_id, wave)
);
select kantia_tenant('cycle_wave');

-- `statements`: the object with the batch's statements, once it is settled; sending to billing names it.
create table cycle_batch (
  company_id uuid not null,
  cycle_id uuid not null references cycle (id),
  wave integer not null,
  batch integer not null,
  statements jsonb,
  primary key (cycle_id, wave, batch)
);
select kantia_tenant('cycle_batch');

-- What happened: acts of people and moves of services. Appended only.
create table cycle_event (
  company_id uuid not null,
  cycle_id uuid not null references cycle (id),
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  event text not null,
  from_stage text,
  to_stage text,
  wave integer,
  cause text not null,
  user_id uuid,
  count integer not null,
  ordinals integer[] not null
);
create index cycle_event_cycle on cycle_event (cycle_id, seq);
select kantia_tenant('cycle_event');
