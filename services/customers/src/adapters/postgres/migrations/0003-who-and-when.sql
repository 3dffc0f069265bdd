-- Edited by hand: every change has a version to hold against, a time and a person.
alter table customers
  add column tags text[] not null default '{}',
  add column version integer not null default 1;

alter table supply_contract_versions
  -- Rises when a sheet takes the same version over with other terms. The sum at a point is the version of its contracts.
  add column revision integer not null default 1,
  add column recorded_at timestamptz not null default now(),
  add column recorded_by uuid;
create index supply_contract_versions_customer on supply_contract_versions (company_id, customer_id);

-- Values are appended: of one day the highest revision counts.
alter table company_settings
  add column revision integer not null default 1,
  add column recorded_at timestamptz not null default now(),
  add column recorded_by uuid,
  drop constraint company_settings_pkey,
  add primary key (company_id, name, valid_from, revision);
