-- The latest attempt of each phase on a service; none for a service that never had a finding there.
create table flow_attempt (
  company_id uuid not null,
  cycle_id uuid not null,
  phase text not null,
  ordinal integer not null,
  wave integer not null,
  codes text[] not null,
  severities text[] not null,
  primary key (cycle_id, phase, ordinal)
);

-- Services by finding of their latest attempt.
create table flow_finding (
  company_id uuid not null,
  cycle_id uuid not null,
  phase text not null,
  code text not null,
  severity text not null,
  services integer not null,
  primary key (cycle_id, phase, code, severity)
);

select kantia_tenant('flow_attempt');
select kantia_tenant('flow_finding');
