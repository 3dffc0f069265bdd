create table settled_batches (
  company_id uuid not null,
  cycle_id uuid not null,
  wave integer not null,
  batch integer not null,
  -- Claim check of the manifest that the batch was priced from; a verification starts here.
  manifest jsonb not null,
  ordinals integer[] not null,
  settled_at timestamptz not null,
  primary key (company_id, cycle_id, wave, batch)
);

-- Appended, never edited: a re-settlement is a row with the next version. Figures are read, never summed, here.
create table statements (
  company_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  wave integer not null,
  batch integer not null,
  ordinal integer not null,
  service_id uuid not null,
  version integer not null,
  supply_point_id uuid not null,
  supply_point_code text collate "C" not null,
  contract_code text collate "C" not null,
  period text not null,
  market text not null,
  currency text not null,
  energy_kwh numeric(38, 9) not null,
  subtotal numeric(38, 2) not null,
  taxes numeric(38, 2) not null,
  total numeric(38, 2) not null,
  result_hash text not null,
  manifest_hash text not null,
  determinants jsonb not null,
  -- Lines with their terms, as they are shown: a statement is always read whole.
  lines jsonb not null,
  settled_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, cycle_id, service_id, version)
);
create index statements_point on statements (company_id, cycle_id, supply_point_id, version desc);
create index statements_batch on statements (company_id, cycle_id, wave, batch);

create function statements_are_appended() returns trigger language plpgsql as $$
begin
  raise exception 'statements are appended, never edited';
end
$$;
create trigger statements_appended before update or delete on statements for each statement execute function statements_are_appended();

create table operations (
  company_id uuid not null,
  id uuid not null,
  kind text not null,
  status text not null default 'running' check (status in ('running', 'succeeded', 'failed')),
  result text not null default '{}',
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (company_id, id)
);

select kantia_tenant('settled_batches');
select kantia_tenant('statements');
select kantia_tenant('operations');
