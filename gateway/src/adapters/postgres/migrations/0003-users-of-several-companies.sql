-- A user belongs to the company that made her, and may work for others too: there by the roles that those give her. Whoever is in
-- several companies is known to each by its own line; her password and her being shut out altogether stay with her first company.
create table app_membership (
  user_id uuid not null references app_user,
  company_id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  roles text[] not null check (roles <@ array['operator', 'approver', 'auditor', 'sre', 'admin']),
  disabled boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (user_id, company_id)
);
alter table app_membership enable row level security;
alter table app_membership force row level security;
create policy app_membership_tenant on app_membership
  using (company_id = nullif(current_setting('app.company', true), '')::uuid or user_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (company_id = nullif(current_setting('app.company', true), '')::uuid);

-- Likings are a person's in a company: what she saved there names things of that company.
alter table user_preference drop constraint user_preference_pkey;
alter table user_preference add primary key (user_id, company_id);
