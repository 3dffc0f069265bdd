-- A rehearsal of a whole cycle: it holds no service, hands nothing to billing and is told to nobody who counts, until it is promoted.
alter table cycle add column dry_run boolean not null default false;
