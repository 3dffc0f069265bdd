-- How a person likes the screens, and the views that she saved. A document of the screens': nothing here is computed with.
create table user_preference (
  user_id uuid primary key references app_user,
  company_id uuid not null,
  document jsonb not null,
  updated_at timestamptz not null
);
alter table user_preference enable row level security;
alter table user_preference force row level security;
create policy user_preference_tenant on user_preference
  using (company_id = nullif(current_setting('app.company', true), '')::uuid)
  with check (company_id = nullif(current_setting('app.company', true), '')::uuid);
