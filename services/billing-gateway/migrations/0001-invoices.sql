-- Authorised numbers of a company. next_number moves only in the transaction that stores the invoices with the numbers before it.
create table number_range (
  company_id uuid not null,
  id uuid not null,
  document_type text not null,
  prefix text not null,
  next_number bigint not null,
  first_number bigint not null,
  last_number bigint not null,
  primary key (company_id, id),
  unique (company_id, document_type, prefix),
  check (next_number between first_number and last_number + 1)
);

-- What was invoiced: figures, number and document for ever. What happens to it stands in invoice_state.
create table invoice (
  company_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  wave integer not null,
  batch integer not null,
  ordinal integer not null,
  statement_id uuid not null,
  statement_version integer not null,
  service_id uuid not null,
  supply_point_id uuid not null,
  supply_point_code text not null,
  customer_id uuid not null,
  customer_code text not null,
  customer_name text not null,
  customer_id_type text not null,
  customer_id_number text not null,
  period text not null,
  currency text not null,
  total numeric(38, 2) not null,
  energy_kwh numeric(38, 9) not null,
  document_type text not null,
  range_id uuid not null,
  number_value bigint not null,
  number text not null,
  document text not null,
  provider text not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, statement_id),
  unique (company_id, range_id, number_value),
  foreign key (company_id, range_id) references number_range (company_id, id)
);
create index invoice_newest on invoice (company_id, created_at desc, id desc);
create index invoice_of_cycle on invoice (company_id, cycle_id, created_at desc, id desc);
create index invoice_of_supply_point on invoice (company_id, supply_point_id, created_at desc);
create index invoice_by_number on invoice (company_id, number);

create table invoice_state (
  company_id uuid not null,
  invoice_id uuid not null,
  status text not null check (status in ('ready', 'sending', 'unknown', 'accepted', 'observed', 'rejected', 'voided')),
  reason text,
  official_id text,
  attempts integer not null default 0,
  updated_at timestamptz not null,
  primary key (company_id, invoice_id),
  foreign key (company_id, invoice_id) references invoice (company_id, id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

create table invoice_event (
  company_id uuid not null,
  seq bigint generated always as identity,
  invoice_id uuid not null,
  at timestamptz not null,
  event text not null,
  detail text,
  primary key (company_id, invoice_id, seq)
);

-- Callbacks as they came; the signature was right, whatever their effect.
create table webhook (
  company_id uuid not null,
  id uuid not null,
  seq bigint generated always as identity,
  provider text not null,
  webhook_id text not null,
  reference text not null,
  event text not null,
  body bytea not null,
  received_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, provider, webhook_id)
);

select kantia_tenant('number_range');
select kantia_tenant('invoice');
select kantia_tenant('invoice_state');
select kantia_tenant('invoice_event');
select kantia_tenant('webhook');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
create trigger invoice_is_immutable before update or delete on invoice for each row execute function refuse_change();
create trigger invoice_is_kept before truncate on invoice for each statement execute function refuse_change();
create trigger invoice_event_is_immutable before update or delete on invoice_event for each row execute function refuse_change();
create trigger invoice_event_is_kept before truncate on invoice_event for each statement execute function refuse_change();
create trigger webhook_is_immutable before update or delete on webhook for each row execute function refuse_change();
create trigger webhook_is_kept before truncate on webhook for each statement execute function refuse_change();

create function refuse_number_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.next_number < old.next_number or (new.id, new.document_type, new.prefix, new.first_number) is distinct from (old.id, old.document_type, old.prefix, old.first_number) then
    raise exception 'numbers of a range only go forward' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger number_range_goes_forward before update or delete on number_range for each row execute function refuse_number_change();

-- What waits for a loop of any replica, across companies, hence without row security: ids and times, never figures.
create table due_work (
  kind text not null check (kind in ('invoice', 'webhook')),
  id uuid not null,
  company_id uuid not null,
  due_at timestamptz not null,
  tries integer not null default 0,
  primary key (kind, id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
create index due_work_next on due_work (kind, company_id, due_at);

-- A provider that is away, as all replicas see it.
create table provider_outage (
  provider text primary key,
  since timestamptz not null,
  probe_at timestamptz not null
);
