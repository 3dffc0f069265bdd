create table note (id uuid primary key, company_id uuid not null, text text not null);
select kantia_tenant('note');
