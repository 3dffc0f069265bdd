create table companies (
  company_id uuid primary key,
  name text not null,
  country text not null check (country in ('CO', 'PE')),
  tax_id text not null,
  currency text not null,
  time_zone text not null
);

create table company_settings (
  company_id uuid not null references companies,
  name text not null,
  valid_from date not null,
  value jsonb not null,
  primary key (company_id, name, valid_from)
);

create table customers (
  company_id uuid not null references companies,
  id uuid not null default gen_random_uuid(),
  code text collate "C" not null,
  name text not null,
  id_type text not null,
  id_number text not null,
  email text not null,
  phone text not null,
  -- Code, name and tax id without case and accents.
  search text not null,
  primary key (company_id, id),
  unique (company_id, code)
);

create table supply_points (
  company_id uuid not null,
  id uuid not null default gen_random_uuid(),
  code text collate "C" not null,
  region text not null,
  address text not null,
  municipality_code text not null,
  -- As in the newest contract version, so that lists need no search through versions.
  customer_id uuid not null,
  market text not null,
  metering text not null,
  meter text not null,
  network_operator text not null,
  search text not null,
  -- Latest known month of consumption_history.
  latest_month text,
  latest_kwh numeric(38, 9),
  primary key (company_id, id),
  unique (company_id, code),
  foreign key (company_id, customer_id) references customers (company_id, id)
);
create index supply_points_customer on supply_points (company_id, customer_id);

create table supply_contracts (
  company_id uuid not null,
  id uuid not null default gen_random_uuid(),
  code text collate "C" not null,
  primary key (company_id, id),
  unique (company_id, code)
);

create table supply_contract_versions (
  company_id uuid not null,
  supply_point_id uuid not null,
  contract_id uuid not null,
  valid_from date not null,
  -- As in the sheet, the day included; null: open.
  valid_until date,
  -- As cut by the next version of the same contract at the same point.
  effective_until date,
  customer_id uuid not null,
  market text not null,
  metering text not null,
  -- Under the snapshot's column names, plain text.
  terms jsonb not null,
  search text not null,
  primary key (company_id, supply_point_id, contract_id, valid_from),
  foreign key (company_id, supply_point_id) references supply_points (company_id, id),
  foreign key (company_id, contract_id) references supply_contracts (company_id, id),
  foreign key (company_id, customer_id) references customers (company_id, id),
  check (valid_until >= valid_from)
);

create table consumption_history (
  company_id uuid not null,
  supply_point_code text collate "C" not null,
  month text not null,
  kwh numeric(38, 9) not null,
  service_id text not null,
  primary key (company_id, supply_point_code, month)
);

create table selections (
  company_id uuid not null,
  id uuid not null default gen_random_uuid(),
  point_count integer not null,
  -- The sorted ids, one a line; its sha256 is the hash of the selection.
  object jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  created_by uuid,
  primary key (company_id, id)
);

create table operations (
  company_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null,
  status text not null default 'running',
  progress integer not null default 0,
  result jsonb not null default '{}',
  -- The first hundred; error_count counts them all.
  errors jsonb not null default '[]',
  error_count integer not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (company_id, id)
);

-- Rows of a sheet while it is read. They become master data all together or not at all.
create table import_rows (
  company_id uuid not null,
  operation_id uuid not null,
  row integer not null,
  customer_code text collate "C" not null,
  customer_name text not null,
  customer_id_type text not null,
  customer_id_number text not null,
  customer_email text not null,
  customer_phone text not null,
  customer_search text not null,
  supply_point_code text collate "C" not null,
  region text not null,
  address text not null,
  municipality_code text not null,
  market text not null,
  metering text not null,
  contract_code text collate "C" not null,
  valid_from date not null,
  valid_until date,
  terms jsonb not null,
  search text not null,
  primary key (company_id, operation_id, row)
);

select kantia_tenant('companies');
select kantia_tenant('company_settings');
select kantia_tenant('customers');
select kantia_tenant('supply_points');
select kantia_tenant('supply_contracts');
select kantia_tenant('supply_contract_versions');
select kantia_tenant('consumption_history');
select kantia_tenant('selections');
select kantia_tenant('operations');
select kantia_tenant('import_rows');
