create schema platform;

-- Messages leave in the order of seq, which is taken after the row locks of the transaction that writes them.
create table platform.outbox (
  seq bigint generated always as identity (cache 1) primary key,
  id uuid not null unique,
  company_id uuid not null,
  subject text not null,
  payload bytea not null,
  headers jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  published_at timestamptz
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
create index outbox_pending on platform.outbox (seq) where published_at is null;
create index outbox_created on platform.outbox using brin (created_at);

create table platform.inbox (
  consumer text not null,
  message_id text not null,
  company_id uuid not null,
  handled_at timestamptz not null default clock_timestamp(),
  primary key (consumer, message_id)
);
create index inbox_handled on platform.inbox using brin (handled_at);

create table platform.dead_letter (
  id uuid primary key,
  consumer text not null,
  message_id text not null,
  company_id uuid,
  subject text not null,
  payload bytea not null,
  headers jsonb not null,
  reason_kind text not null,
  reason text not null,
  trace_parent text,
  deliveries integer not null,
  died_at timestamptz not null default clock_timestamp(),
  unique (consumer, message_id)
);

create table platform.idempotency (
  company_id uuid not null,
  operation text not null,
  key text not null,
  request_hash bytea not null,
  reply bytea,
  created_at timestamptz not null default clock_timestamp(),
  primary key (company_id, operation, key)
);
create index idempotency_created on platform.idempotency using brin (created_at);

-- Schemas of what lies in the outbox: whichever replica relays a message can publish the schema it was written with.
create table platform.schema (
  fingerprint text primary key,
  avro text not null
);

create table platform.company (
  company_id uuid primary key
);

-- Binds a table with a company_id to the company of the transaction, its owner included. After a transaction-local
-- set_config a pooled connection answers '' for the setting, hence nullif.
create function public.kantia_tenant(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (company_id = nullif(current_setting(''app.company'', true), '''')::uuid) '
    'with check (company_id = nullif(current_setting(''app.company'', true), '''')::uuid)', target);
end
$$;
