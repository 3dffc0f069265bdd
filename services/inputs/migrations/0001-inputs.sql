-- The last version given per kind: the higher version of two inputs is the newer one.
create table input_version (
  company_id uuid not null,
  kind text not null,
  last integer not null,
  primary key (company_id, kind)
);
select kantia_tenant('input_version');

create table input (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null,
  kind text not null,
  period text not null,
  version integer not null,
  origin text not null check (origin in ('upload', 'derived')),
  status text not null check (status in ('received', 'reading', 'accepted', 'accepted-with-warnings', 'rejected', 'superseded')),
  decimal_mark text not null default 'auto' check (decimal_mark in ('auto', 'comma', 'point')),
  file_name text not null,
  raw_object jsonb,
  data_object jsonb,
  errors_object jsonb,
  rows integer not null default 0,
  rejected_rows integer not null default 0,
  months text[] not null default '{}',
  keys integer not null default 0,
  errors jsonb not null default '[]',
  error_count integer not null default 0,
  progress integer not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  finished_at timestamptz,
  unique (company_id, kind, version)
);
create index input_newest on input (company_id, created_at desc, id desc) where origin = 'upload';
create index input_by_kind_and_period on input (company_id, kind, period) where origin = 'upload';
-- What a resolution asks: the accepted inputs of a kind that hold a month.
create index input_accepted on input (company_id, kind) where status in ('accepted', 'accepted-with-warnings');
select kantia_tenant('input');
