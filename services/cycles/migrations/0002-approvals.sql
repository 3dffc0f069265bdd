-- How a company consents; the newest row holds, earlier ones tell what held before.
create table approval_policy (
  company_id uuid not null,
  seq bigint generated always as identity primary key,
  valid_from timestamptz not null,
  set_by uuid,
  four_eyes text[] not null,
  outlier_percent integer not null check (outlier_percent between 1 and 1000)
);
create index approval_policy_newest on approval_policy (company_id, seq desc);
select kantia_tenant('approval_policy');

-- Consent of a person to content with a hash. Starter and four_eyes are looked up by the trigger, not told by the program.
create table cycle_approval (
  company_id uuid not null,
  id uuid primary key,
  cycle_id uuid not null references cycle (id),
  stage text not null check (stage in ('validation', 'settlement', 'billing')),
  content_hash text not null,
  services integer not null check (services > 0),
  total numeric(38, 2),
  energy_kwh numeric(38, 9),
  currency text,
  -- The version of the cycle that was approved: one approval of a stage for each.
  cycle_version integer not null,
  started_by uuid,
  four_eyes boolean not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  unique (cycle_id, stage, cycle_version),
  constraint approved_by_another check (not four_eyes or approved_by is distinct from started_by)
);
create index cycle_approval_order on cycle_approval (cycle_id, approved_at);
select kantia_tenant('cycle_approval');

create function know_starter() returns trigger language plpgsql as $$
begin
  select started_by into strict new.started_by from cycle where id = new.cycle_id;
  new.four_eyes := coalesce(
    (select new.stage = any(four_eyes) from approval_policy where company_id = new.company_id order by seq desc limit 1), false);
  return new;
end
$$;
create trigger cycle_approval_knows_starter before insert on cycle_approval for each row execute function know_starter();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
create trigger cycle_approval_is_immutable before update or delete on cycle_approval for each row execute function refuse_change();
create trigger cycle_approval_is_kept before truncate on cycle_approval for each statement execute function refuse_change();
create trigger approval_policy_is_immutable before update or delete on approval_policy for each row execute function refuse_change();
create trigger approval_policy_is_kept before truncate on approval_policy for each statement execute function refuse_change();
