-- Batches of a dry run: their statements can be read in their cycle, and are no history of their points.
alter table settled_batches add column dry_run boolean not null default false;
