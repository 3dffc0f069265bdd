-- Re-settlements as they are listed. Whoever starts one writes its row; until then the list is truly empty.
create table resettlement (
  company_id uuid not null,
  id uuid not null,
  period text not null,
  market text not null check (market in ('regulated', 'unregulated')),
  reason text not null,
  note text not null default '',
  status text not null check (status in ('draft', 'running', 'in-review', 'awaiting-approval', 'approved', 'billed', 'discarded')),
  service_count integer not null check (service_count >= 0),
  net_amount numeric(38, 2),
  currency text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (company_id, id)
);
create index resettlement_newest on resettlement (company_id, created_at desc, id desc);
select kantia_tenant('resettlement');
