-- People and their sessions. A sign-in must find its user before the company is known: the policies therefore admit, beside the
-- company, exactly the row whose e-mail or token hash the transaction has named.
create table app_user (
  id uuid primary key,
  company_id uuid not null,
  email text not null unique check (email = lower(email)),
  name text not null,
  roles text[] not null check (roles <@ array['operator', 'approver', 'auditor', 'sre', 'admin']),
  password_hash text,
  disabled boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
alter table app_user enable row level security;
alter table app_user force row level security;
create policy app_user_tenant on app_user
  using (company_id = nullif(current_setting('app.company', true), '')::uuid or email = nullif(current_setting('app.login', true), ''))
  with check (company_id = nullif(current_setting('app.company', true), '')::uuid);

create table session (
  token_hash text primary key,
  company_id uuid not null,
  user_id uuid not null references app_user,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
alter table session enable row level security;
alter table session force row level security;
create policy session_tenant on session
  using (company_id = nullif(current_setting('app.company', true), '')::uuid or token_hash = nullif(current_setting('app.session', true), ''))
  with check (company_id = nullif(current_setting('app.company', true), '')::uuid);
create index session_of_user on session (user_id);
create index session_expiry on session (expires_at);
