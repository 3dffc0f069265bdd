-- The flow replaces the tally. Its consumers have names of their own, so the broker hands them the streams from the start.
drop table cycle_metrics, service_places, stage_counts, stays;

-- Locked first by every fold of a company. Place of the last folded event of each subject in the stream CYCLES.
create table flow_position (
  company_id uuid primary key,
  moved bigint not null default 0,
  changed bigint not null default 0
);

create table flow_cycle (
  company_id uuid not null,
  cycle_id uuid not null,
  name text not null default '',
  market text not null default '',
  period text not null default '',
  status text not null default '',
  mode text not null default '',
  changed_at timestamptz,
  -- Services that entered, counted apart from the cohorts: the two must agree.
  entered integer not null default 0,
  started_at timestamptz,
  last_result_at timestamptz,
  -- By the time in the headers, of all events folded for the cycle.
  first_event_at timestamptz not null,
  last_event_at timestamptz not null,
  -- Set by a rebuild where the stream no longer holds the cycle from its beginning: what was published until then is in already.
  kept_until timestamptz,
  primary key (company_id, cycle_id)
);
create index flow_cycle_period on flow_cycle (company_id, period, market);

-- A row is updated with every move: the free space keeps the updates on their page, and no index holds what they change.
create table flow_service (
  company_id uuid not null,
  cycle_id uuid not null,
  ordinal integer not null,
  service_id uuid,
  supply_point_id uuid,
  stage text,
  path integer not null,
  reason text not null default '',
  settled boolean not null default false,
  counted boolean not null default true,
  since_ms bigint not null,
  key_since_ms bigint not null,
  inputs_since_ms bigint,
  result_ms bigint,
  has_result boolean not null default false,
  returns integer not null default 0,
  troubled boolean not null default false,
  total numeric(38, 2),
  energy_kwh numeric(38, 9),
  expected numeric(38, 2),
  waiting_for text not null default '',
  validation_codes text not null default '',
  settlement_codes text not null default '',
  provider_code text not null default '',
  primary key (cycle_id, ordinal)
) with (fillfactor = 50);
create index flow_service_identity on flow_service (company_id, service_id);
create index flow_service_point on flow_service (company_id, supply_point_id);

-- Services that went the same way and stand alike; every figure of the flow is a sum over these.
create table flow_cohort (
  company_id uuid not null,
  cycle_id uuid not null,
  path integer not null,
  stage text not null,
  reason text not null,
  settled boolean not null,
  troubled boolean not null,
  counted boolean not null,
  since_ms bigint not null,
  services integer not null,
  value numeric(38, 2) not null,
  at_stake numeric(38, 2) not null,
  primary key (cycle_id, path, stage, settled, troubled, counted, since_ms, reason)
) with (fillfactor = 50);

create table flow_stage (
  company_id uuid not null,
  cycle_id uuid not null,
  stage text not null,
  entered integer not null default 0,
  -- `left` is a keyword.
  departed integer not null default 0,
  returned integer not null default 0,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (cycle_id, stage)
);

-- Finished times, grouped by length: services move together, so there are few lengths. `scope` is `stage`, `node` or `result`.
create table flow_time (
  company_id uuid not null,
  cycle_id uuid not null,
  scope text not null,
  key text not null,
  duration_ms bigint not null,
  services integer not null,
  primary key (cycle_id, scope, key, duration_ms)
);

select kantia_tenant('flow_position');
select kantia_tenant('flow_cycle');
select kantia_tenant('flow_service');
select kantia_tenant('flow_cohort');
select kantia_tenant('flow_stage');
select kantia_tenant('flow_time');
